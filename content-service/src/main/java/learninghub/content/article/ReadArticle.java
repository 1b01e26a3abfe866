package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paged;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Which copy of a piece the caller gets. */
@ApplicationScoped
class ReadArticle {
    private final ArticleRepository articles;
    private final LiveArticles live;
    private final LiveArticleList list;
    private final Taxonomy taxonomy;

    ReadArticle(ArticleRepository articles, LiveArticles live, LiveArticleList list, Taxonomy taxonomy) {
        this.articles = articles;
        this.live = live;
        this.list = list;
        this.taxonomy = taxonomy;
    }

    /**
     * The working copy for those who may edit it, unless they ask for the live one; the live copy for everyone else.
     *
     * @param copy {@code live}, {@code working} or null
     */
    Found read(String ref, @Nullable String copy, Caller caller) {
        boolean liveOnly = "live".equals(copy) || caller.subject() == null;
        if (liveOnly && !"working".equals(copy)) {
            return live(ref, caller);
        }
        Optional<Article> editable = articles.at(ref, caller).filter(article -> article.workingCopyIsOpenTo(caller));
        if (editable.isPresent()) {
            return hasMoved(editable.get(), ref) ? new Moved(editable.get().slug()) : working(editable.get());
        }
        if ("working".equals(copy)) {
            throw new Refusal.NotFound();
        }
        return live(ref, caller);
    }

    /** A page of pieces: published ones, ready-made, or working copies the caller may see. */
    Paged list(ArticleFilter filter, Caller caller) {
        Status status = filter.status();
        boolean queue = filter.order().endsWith("submittedAt");
        if (status == Status.PUBLISHED && !queue) {
            return list.page(filter, caller);
        }
        String by = "me".equals(filter.submittedBy) ? caller.requireSubject() : filter.submittedBy;
        List<Article> found =
                articles.working(status, by, queue, filter.isDescending(), caller, filter.after(2), filter.rows());
        List<ArticleContent> contents = articles.workingContents(found);
        Names names = Names.of(contents, taxonomy);
        List<Row> rows = java.util.stream.IntStream.range(0, found.size())
                .mapToObj(i -> new Row(found.get(i), contents.get(i)))
                .toList();
        return Page.of(
                rows,
                filter.limit,
                row -> ArticleSummary.working(row.article(), row.content(), names),
                row -> Cursor.of(
                        queue ? row.article().submittedAt() : row.article().updatedAt(),
                        row.article().id()));
    }

    /** Who did what, oldest first; for those who may see the working copy. */
    Page<HistoryEntry> history(String ref, @Nullable Cursor after, int limit, Caller caller) {
        Article article = articles.openTo(caller, ref);
        return Page.of(
                articles.history(article, after, limit + 1), limit, HistoryEntry::of, row -> Cursor.of(row.get("seq")));
    }

    private Shown working(Article article) {
        ArticleContent content = articles.workingContent(article);
        WorkingCopy copy = WorkingCopy.of(article, content, Names.of(List.of(content), taxonomy));
        return new Shown(copy.view(), copy.tag());
    }

    private Found live(String ref, Caller caller) {
        Optional<Shown> shown = live.at(ref);
        return shown.isPresent() ? shown.get() : elsewhere(ref, caller);
    }

    /** Gone where readers once saw it, elsewhere where its slug has changed, not found where they never saw it. */
    private Moved elsewhere(String ref, Caller caller) {
        Article article =
                articles.at(ref, caller).filter(Article::wasEverPublished).orElseThrow(Refusal.NotFound::new);
        if (article.isWithdrawn()) {
            throw new Refusal.Gone();
        }
        return new Moved(article.slug());
    }

    private static boolean hasMoved(Article article, String ref) {
        return ArticleRepository.uuid(ref) == null && !ref.equals(article.slug());
    }

    private record Row(Article article, ArticleContent content) {}
}
