package learninghub.content.article;

/** The working copy after an act, with its new ETag. */
record WorkingCopy(ArticleView view, String tag) {
    /** The article must have been flushed: its version is in the tag. */
    static WorkingCopy of(Article article, ArticleContent content, Names names) {
        return new WorkingCopy(ArticleView.working(article, content, names), article.workingTag());
    }
}
