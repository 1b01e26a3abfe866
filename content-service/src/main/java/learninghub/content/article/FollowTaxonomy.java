package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import learninghub.content.taxonomy.TaxonomyChange;
import learninghub.http.Refusal;

/**
 * Live copies follow what happens to tags and terms. In the act's own transaction the links follow, so that lists, filters and counts
 * are right at once; what the copies say is written down as stale and rendered by {@link RenderAgain}.
 */
@ApplicationScoped
class FollowTaxonomy {
    private final EntityManager database;
    private final LiveArticles live;

    FollowTaxonomy(EntityManager database, LiveArticles live) {
        this.database = database;
        this.live = live;
    }

    void follow(@Observes TaxonomyChange change) {
        switch (change) {
            case TaxonomyChange.Renamed renamed -> renamed(renamed.tags(), renamed.terms());
            case TaxonomyChange.TermMoved moved -> moved(moved.term());
            case TaxonomyChange.TagMerged merged -> merged(merged.from(), merged.into());
            case TaxonomyChange.Named named -> named(named.tag());
            case TaxonomyChange.Removed removed -> permitRemoval(removed.tags());
        }
    }

    private void renamed(Set<UUID> tags, Set<UUID> terms) {
        database.createNativeQuery("""
                        insert into stale_copy (article_id)
                        select article_id from live_article_tag where tag_id = any (:tags)
                        union select article_id from live_article_term where term_id = any (:terms) and place is not null""")
                .setParameter("tags", tags.toArray(UUID[]::new))
                .setParameter("terms", terms.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** The category a piece stands in is the same; what is above it is another. */
    @SuppressWarnings("unchecked")
    private void moved(UUID term) {
        List<UUID> below = database.createNativeQuery("select article_id from live_article_term where term_id = :term")
                .setParameter("term", term)
                .getResultList();
        UUID[] articles = below.toArray(UUID[]::new);
        database.createNativeQuery("delete from live_article_term where article_id = any (:articles) and place is null")
                .setParameter("articles", articles)
                .executeUpdate();
        live.linkBroader(articles);
        database.createNativeQuery("insert into stale_copy (article_id) select unnest(:articles)")
                .setParameter("articles", articles)
                .executeUpdate();
    }

    private void merged(UUID from, UUID into) {
        database.createNativeQuery(
                        "insert into stale_copy (article_id) select article_id from live_article_tag where tag_id = :from")
                .setParameter("from", from)
                .executeUpdate();
        database.createNativeQuery("""
                        insert into live_article_tag (tag_id, published_at, article_id, place)
                        select :into, published_at, article_id, place from live_article_tag where tag_id = :from
                        on conflict do nothing""")
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
        database.createNativeQuery("delete from live_article_tag where tag_id = :from")
                .setParameter("from", from)
                .executeUpdate();
    }

    /** What live copies proposed with one of its words they carry from now on; working copies are read so. */
    private void named(UUID tag) {
        database.createNativeQuery("""
                        with proposed as (
                          delete from tag_proposal where near in (select near from tag_word where tag_id = :tag)
                          returning article_id, copy),
                        carrying as (
                          insert into live_article_tag (tag_id, published_at, article_id, place)
                          select distinct cast(:tag as uuid), la.published_at, la.article_id,
                            1 + (select coalesce(max(l.place), 0) from live_article_tag l where l.article_id = la.article_id)
                          from proposed p join live_article la on la.article_id = p.article_id where p.copy = 'live'
                          on conflict do nothing returning article_id)
                        insert into stale_copy (article_id) select article_id from carrying""").setParameter("tag", tag).executeUpdate();
    }

    private void permitRemoval(Set<UUID> tags) {
        boolean used = (Boolean) database.createNativeQuery("""
                        select exists (select from live_article_tag where tag_id = any (:tags))
                          or exists (select from article a
                               join article_revision r on r.article_id = a.id and r.number = a.working_revision
                             where jsonb_exists_any(r.content -> 'tags', cast(:words as text[])))""")
                .setParameter("tags", tags.toArray(UUID[]::new))
                .setParameter("words", tags.stream().map(UUID::toString).toArray(String[]::new))
                .getSingleResult();
        if (used) {
            throw new Refusal.Conflict("A piece, perhaps a draft, carries it; merge it into another tag instead.");
        }
    }
}
