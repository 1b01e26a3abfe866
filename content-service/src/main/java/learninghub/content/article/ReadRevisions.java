package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Refusal;
import learninghub.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/** The revisions of a piece, for those who may see its working copy. */
@ApplicationScoped
class ReadRevisions {
    private static final String SUMMARY = """
            select r.number, r.saved_at, r.changed,
              (select h.actor_name from article_history h
               where h.article_id = r.article_id and h.revision = r.number and h.actor = r.saved_by order by h.seq limit 1) as actor_name,
              (select max(h.at) from article_history h
               where h.article_id = r.article_id and h.revision = r.number and h.act = 'published') as published_at
            from article_revision r where r.article_id = :article""";

    private final ArticleRepository articles;
    private final RevisionStore store;
    private final EntityManager database;
    private final Taxonomy taxonomy;

    ReadRevisions(ArticleRepository articles, RevisionStore store, EntityManager database, Taxonomy taxonomy) {
        this.articles = articles;
        this.store = store;
        this.database = database;
        this.taxonomy = taxonomy;
    }

    /** Newest first. */
    @SuppressWarnings("unchecked")
    Page<RevisionSummary> list(String ref, @Nullable Cursor after, int limit, Caller caller) {
        Article article = articles.openTo(caller, ref);
        Query query = database.createNativeQuery(
                        SUMMARY + (after == null ? "" : " and r.number < :after")
                                + " order by r.number desc limit :rows",
                        Tuple.class)
                .setParameter("article", article.id())
                .setParameter("rows", limit + 1);
        if (after != null) {
            query.setParameter("after", Math.toIntExact(after.number(0)));
        }
        List<Tuple> rows = query.getResultList();
        return Page.of(rows, limit, row -> RevisionSummary.of(row, article), row -> Cursor.of(row.get("number")));
    }

    RevisionView read(String ref, int number, Caller caller) {
        Article article = articles.openTo(caller, ref);
        RevisionSummary summary = summary(article, number).orElseThrow(Refusal.NotFound::new);
        Draft written = written(article, List.of(number)).get(number);
        return new RevisionView(summary, written, Markdown.htmlWithPictures(written.body()));
    }

    /** @param against the revision to compare with; 0: the one before, which for the first is itself */
    RevisionDiff diff(String ref, int number, int against, Caller caller) {
        Article article = articles.openTo(caller, ref);
        int other = against == 0 ? Math.max(1, number - 1) : against;
        Map<Integer, Draft> written = written(article, List.of(number, other));
        if (!written.containsKey(number)) {
            throw new Refusal.NotFound();
        }
        if (!written.containsKey(other)) {
            throw Refusal.Malformed.parameter("against", "There is no such revision.");
        }
        return RevisionDiff.between(other, written.get(other), number, written.get(number));
    }

    @SuppressWarnings("unchecked")
    private Optional<RevisionSummary> summary(Article article, int number) {
        List<Tuple> rows = database.createNativeQuery(SUMMARY + " and r.number = :number", Tuple.class)
                .setParameter("article", article.id())
                .setParameter("number", number)
                .getResultList();
        return rows.stream().findFirst().map(row -> RevisionSummary.of(row, article));
    }

    private Map<Integer, Draft> written(Article article, List<Integer> numbers) {
        Map<Integer, ArticleContent> contents = store.contents(article.id(), numbers);
        Names names = Names.of(contents.values(), taxonomy);
        return contents.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, revision -> names.written(revision.getValue())));
    }
}
