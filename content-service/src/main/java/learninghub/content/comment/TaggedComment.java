package learninghub.content.comment;

/** A comment as it is answered, with its ETag. */
record TaggedComment(CommentView view, String tag) {}
