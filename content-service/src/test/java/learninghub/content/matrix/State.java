package learninghub.content.matrix;

/** The rows of the matrix for operations about one piece. */
enum State {
    OWN_DRAFT("own draft"),
    OTHERS_DRAFT("other's draft"),
    IN_REVIEW("in review"),
    SCHEDULED("scheduled"),
    PUBLISHED("published"),
    ARCHIVED("archived");

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
