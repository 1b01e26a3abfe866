package learninghub.content.article;

/** A copy as it is answered: its JSON record (or ready-made JSON) and its ETag. */
record Shown(Object body, String tag) implements Found {}
