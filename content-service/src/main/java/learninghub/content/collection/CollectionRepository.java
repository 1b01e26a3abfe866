package learninghub.content.collection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.content.taxonomy.Slug;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CollectionRepository implements PanacheRepositoryBase<ArticleCollection, UUID> {
    /** By id or slug. */
    ArticleCollection at(String ref) {
        return find("slug = ?1 or cast(id as string) = ?1", ref)
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** The title's slug, or the first of {@code title-2}, {@code title-3} … that no other collection has. */
    String freeSlug(String title) {
        String wanted = Slug.of(title);
        String free = wanted;
        for (int n = 2; count("slug", free) > 0; n++) {
            free = wanted + "-" + n;
        }
        return free;
    }

    @SuppressWarnings("unchecked")
    List<CollectionSummary> byTitle(@Nullable Cursor after, int rows) {
        List<Tuple> found = getEntityManager()
                .createNativeQuery("""
                        select c.id, c.slug, c.title, c.description,
                          (select count(*) from collection_member m join live_article la on la.article_id = m.article_id
                           where m.collection_id = c.id) as count
                        from collection c
                        where cast(:id as uuid) is null or (lower(c.title), c.id) > (cast(:title as text), cast(:id as uuid))
                        order by lower(c.title), c.id limit :rows""", Tuple.class)
                .setParameter("title", after == null ? null : after.text(0))
                .setParameter("id", after == null ? null : after.uuid(1).toString())
                .setParameter("rows", rows)
                .getResultList();
        return found.stream()
                .map(row -> new CollectionSummary(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Number.class).longValue()))
                .toList();
    }

    /** Published ones; for editors also those in their hands. */
    @SuppressWarnings("unchecked")
    List<CollectionMember> members(ArticleCollection collection, Caller caller) {
        List<Tuple> found = getEntityManager()
                .createNativeQuery("""
                        select a.id, a.slug, la.title, la.type, la.article_id is not null as published
                        from collection_member m join article a on a.id = m.article_id
                          left join live_article la on la.article_id = a.id
                        where m.collection_id = :collection and (la.article_id is not null or (:editor and a.handed_in))
                        order by m.place""", Tuple.class)
                .setParameter("collection", collection.id())
                .setParameter("editor", caller.has("editor"))
                .getResultList();
        return found.stream()
                .map(row -> new CollectionMember(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Boolean.class)))
                .toList();
    }

    /** The pieces these ids and public slugs mean, as far as an editor may see them. */
    @SuppressWarnings("unchecked")
    Map<String, UUID> meant(List<String> refs) {
        List<Tuple> found = getEntityManager()
                .createNativeQuery("""
                        select r.ref, a.id from unnest(:refs) as r(ref)
                          left join article_slug s on s.slug = r.ref
                          join article a on a.id = coalesce(s.article_id, case when r.ref ~ :uuid then cast(r.ref as uuid) end)
                        where a.handed_in or a.live_revision is not null""", Tuple.class)
                .setParameter("refs", refs.toArray(String[]::new))
                .setParameter("uuid", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
                .getResultList();
        Map<String, UUID> meant = new LinkedHashMap<>();
        found.forEach(row -> meant.put(row.get(0, String.class), row.get(1, UUID.class)));
        return meant;
    }

    /** Those of the pieces that stand in another collection. */
    @SuppressWarnings("unchecked")
    List<UUID> elsewhere(ArticleCollection collection, List<UUID> articles) {
        return getEntityManager()
                .createNativeQuery(
                        "select article_id from collection_member where article_id = any (:articles) and collection_id <> :collection")
                .setParameter("articles", articles.toArray(UUID[]::new))
                .setParameter("collection", collection.id())
                .getResultList();
    }

    void replaceMembers(ArticleCollection collection, List<UUID> articles) {
        getEntityManager()
                .createNativeQuery("delete from collection_member where collection_id = :collection")
                .setParameter("collection", collection.id())
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                        insert into collection_member (article_id, collection_id, place)
                        select article, :collection, place from unnest(:articles) with ordinality as m(article, place)""")
                .setParameter("collection", collection.id())
                .setParameter("articles", articles.toArray(UUID[]::new))
                .executeUpdate();
    }
}
