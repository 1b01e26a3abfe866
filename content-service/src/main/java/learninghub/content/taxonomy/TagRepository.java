package learninghub.content.taxonomy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TagRepository implements PanacheRepositoryBase<Tag, UUID> {
    /** From here to the end of the transaction nobody else makes, renames or merges a tag: what is nearly the same cannot slip in. */
    void hold() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(7217, 25)")
                .getSingleResult();
    }

    /** By its slug, or one it had. */
    Optional<Tag> at(String slug) {
        List<Tag> found = getEntityManager()
                .createNativeQuery(
                        "select t.* from tag t join tag_address a on a.tag_id = t.id where a.slug = :slug", Tag.class)
                .setParameter("slug", slug)
                .getResultList();
        return found.stream().findFirst();
    }

    /** By exactly its name. */
    Optional<Tag> named(String name) {
        return find("mergedInto is null and lower(name) = lower(?1)", name.strip())
                .firstResultOptional();
    }

    /** By its id, or what became of it. */
    Optional<Tag> at(UUID id) {
        return findByIdOptional(id)
                .flatMap(tag -> tag.mergedInto() == null ? Optional.of(tag) : findByIdOptional(tag.mergedInto()));
    }

    Tag require(String slug) {
        return at(slug).orElseThrow(Refusal.NotFound::new);
    }

    @SuppressWarnings("unchecked")
    List<Tag> mergedInto(Tag tag) {
        return getEntityManager()
                .createNativeQuery("select * from tag where merged_into = :id", Tag.class)
                .setParameter("id", tag.id())
                .getResultList();
    }

    long uses(Tag tag) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select coalesce(sum(pieces), 0) from use_now where target = :id")
                        .setParameter("id", tag.id())
                        .getSingleResult())
                .longValue();
    }

    /** All by name. One row more than asked tells of a next page. */
    List<TagView> byName(@Nullable Cursor after, int rows) {
        return views(getEntityManager()
                .createNativeQuery(
                        "select t.id, t.slug, t.name, t.synonyms, " + PIECES + " as pieces from tag t" + USES
                                + " where t.merged_into is null and lower(t.name) > :after"
                                + " order by lower(t.name) limit :rows",
                        Tuple.class)
                .setParameter("after", after == null ? "" : after.text(0))
                .setParameter("rows", rows)
                .getResultList());
    }

    /** Those with a word that begins like this, most used first. */
    List<TagView> beginning(String words, @Nullable Cursor after, int rows) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select t.id, t.slug, t.name, t.synonyms, " + PIECES + " as pieces from tag t" + USES
                                + " where t.id in (select tag_id from tag_word where folded >= folded(:words)"
                                + " and folded < folded(:words) || U&'\\+10FFFF')"
                                + (after == null ? "" : " and (-(" + PIECES + "), lower(t.name)) > (:pieces, :name)")
                                + " order by " + PIECES + " desc, lower(t.name) limit :rows",
                        Tuple.class)
                .setParameter("words", words)
                .setParameter("rows", rows);
        if (after != null) {
            query.setParameter("pieces", -pieces(after)).setParameter("name", after.text(1));
        }
        return views(query.getResultList());
    }

    /** What these words name, by slug (also a former one), name or synonym; one query. */
    @SuppressWarnings("unchecked")
    List<Meant> meant(List<String> words) {
        List<Tuple> rows = getEntityManager()
                .createNativeQuery("select place, tag from tags_meant(:words, :slugs)", Tuple.class)
                .setParameter("words", words.stream().map(String::strip).toArray(String[]::new))
                .setParameter("slugs", words.stream().map(Slug::of).toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> new Meant(row.get(0, Long.class).intValue() - 1, row.get(1, UUID.class)))
                .toList();
    }

    /** Other tags one of whose words is nearly one of these. */
    @SuppressWarnings("unchecked")
    List<String> nearly(List<String> words, List<String> except) {
        return getEntityManager()
                .createNativeQuery("""
                        select distinct t.slug from tag t join tag_word w on w.tag_id = t.id
                        where w.near in (select near(word) from unnest(:words) as word) and t.slug <> all (:except)
                        order by t.slug""")
                .setParameter("words", words.toArray(String[]::new))
                .setParameter("except", except.toArray(String[]::new))
                .getResultList();
    }

    /** The tag is found at this slug as well from now on; what pointed at another tag points at it. */
    void pointAt(Tag tag, String formerSlug, UUID formerTag) {
        flush();
        getEntityManager()
                .createNativeQuery("update tag_former_slug set tag_id = :tag where tag_id = :former")
                .setParameter("tag", tag.id())
                .setParameter("former", formerTag)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                        insert into tag_former_slug (slug, tag_id) values (:slug, :tag)
                        on conflict (slug) do update set tag_id = excluded.tag_id""")
                .setParameter("slug", formerSlug)
                .setParameter("tag", tag.id())
                .executeUpdate();
    }

    /** What a tag is called now leads to no other. */
    void releaseSlugOf(Tag tag) {
        flush();
        getEntityManager()
                .createNativeQuery("delete from tag_former_slug where slug = :slug")
                .setParameter("slug", tag.slug())
                .executeUpdate();
    }

    List<String> formerSlugs(Tag tag) {
        return getEntityManager()
                .createNativeQuery("select slug from tag_former_slug where tag_id = :id order by slug")
                .setParameter("id", tag.id())
                .getResultList();
    }

    private static long pieces(Cursor after) {
        try {
            return Long.parseLong(after.text(0));
        } catch (NumberFormatException e) {
            throw Refusal.Malformed.parameter("cursor", "Not a cursor of this list; take it from next.");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<TagView> views(List<?> rows) {
        return ((List<Tuple>) rows)
                .stream()
                        .map(row -> new TagView(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                List.of(row.get(3, String[].class)),
                                row.get(4, Number.class).longValue()))
                        .toList();
    }

    // Joined by hash when many tags are asked for, looked up when few are.
    private static final String USES = " left join use_count c on c.target = t.id"
            + " left join (select target, sum(pieces) as pieces from use_change group by target) d on d.target = t.id";

    private static final String PIECES = "coalesce(c.pieces, 0) + coalesce(d.pieces, 0)";

    /** Which of the words asked means which tag. */
    record Meant(int word, UUID tag) {}
}
