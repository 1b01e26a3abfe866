package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The published siblings of a piece: its original and the other variants. */
@ApplicationScoped
class ReadVariants {
    private final ArticleRepository articles;
    private final EntityManager database;

    ReadVariants(ArticleRepository articles, EntityManager database) {
        this.articles = articles;
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    Page<VariantSummary> of(String ref, @Nullable Cursor after, int limit, Caller caller) {
        Article article = seen(ref, caller);
        List<Tuple> rows = database.createNativeQuery("""
                        with original as (
                          select coalesce((select variant_of from live_article where article_id = :self), cast(:self as uuid)) as id)
                        select la.article_id, la.slug, la.title, la.type, la.language, la.variant from live_article la, original
                        where (la.variant_of = original.id or la.article_id = original.id) and la.article_id <> :self
                          and (cast(:after as uuid) is null or la.article_id > cast(:after as uuid))
                        order by la.article_id limit :rows""", Tuple.class)
                .setParameter("self", article.id())
                .setParameter("after", after == null ? null : after.uuid(0).toString())
                .setParameter("rows", limit + 1)
                .getResultList();
        return Page.of(rows, limit, VariantSummary::of, row -> Cursor.of(row.get(0, UUID.class)));
    }

    private Article seen(String ref, Caller caller) {
        Article article = articles.at(ref, caller).orElseThrow(Refusal.NotFound::new);
        if (!article.isPublished() && !article.workingCopyIsOpenTo(caller)) {
            throw article.isWithdrawn() ? new Refusal.Gone() : new Refusal.NotFound();
        }
        return article;
    }
}
