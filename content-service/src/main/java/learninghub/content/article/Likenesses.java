package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Locale;
import learninghub.http.Caller;
import learninghub.http.Fault;

/** Pieces that may be the same one twice. Only published ones and the caller's own are compared: nobody learns of another's draft. */
@ApplicationScoped
class Likenesses {
    /** From this similarity (pg_trgm) on, two titles are taken for one. */
    static final double NEAR = 0.8;

    private static final int MOST = 3;

    private final EntityManager database;

    Likenesses(EntityManager database) {
        this.database = database;
    }

    /** By the work described (the first reference's DOI), by source, by title; in the caller's transaction. */
    @SuppressWarnings("unchecked")
    List<Fault> of(Article piece, Draft draft, Caller by) {
        database.flush();
        database.createNativeQuery("select set_config('pg_trgm.similarity_threshold', '" + NEAR + "', true)")
                .getSingleResult();
        String url = draft.source() == null ? null : draft.source().url();
        String doi = ArticleView.orEmpty(draft.references()).stream()
                .limit(1)
                .map(Reference::doi)
                .findFirst()
                .orElse(null);
        List<Tuple> rows = database.createNativeQuery("""
                        with alike as (
                          select article_id, number, '/references/0/doi' as pointer from article_revision where doi = :doi
                          union all
                          select article_id, number, '/source/url' from article_revision where source_url = :url
                          union all
                          select article_id, number, '/title' from article_revision where title % :title)
                        select a.slug, min(alike.pointer) as pointer from alike join article a on a.id = alike.article_id
                        where a.id <> :self
                          and (a.live_revision = alike.number or (a.submitted_by = :me and a.working_revision = alike.number))
                        group by a.id, a.slug order by a.id desc limit :most""", Tuple.class)
                .setParameter("doi", doi)
                .setParameter("url", url)
                .setParameter("title", draft.title().toLowerCase(Locale.ROOT))
                .setParameter("self", piece.id())
                .setParameter("me", by.requireSubject())
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream()
                .map(row -> Fault.at(row.get("pointer", String.class), "Much like /api/v1/articles/" + row.get("slug")))
                .toList();
    }
}
