package learninghub.events.matrix;

/** The rows of the matrix for operations about one event. */
enum State {
    OWN_DRAFT("own draft"),
    OTHERS_DRAFT("other's draft"),
    PUBLISHED("published"),
    CANCELLED("cancelled"),
    PAST("past"),
    WITHDRAWN("withdrawn");

    private final String words;

    State(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static State named(String words) {
        for (State state : values()) {
            if (state.words.equals(words)) {
                return state;
            }
        }
        throw new IllegalArgumentException(words);
    }
}
