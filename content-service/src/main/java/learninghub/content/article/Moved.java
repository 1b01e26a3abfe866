package learninghub.content.article;

/** The piece is to be found under another slug, for good. */
record Moved(String slug) implements Found {}
