package learninghub.content.search;

/** What comes first. */
enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST,
    UPDATED;

    static Order of(String word, String words) {
        return switch (word) {
            case "newest" -> NEWEST;
            case "oldest" -> OLDEST;
            case "updated" -> UPDATED;
            // Without words everything is equally relevant.
            default -> words.isBlank() ? NEWEST : RELEVANCE;
        };
    }
}
