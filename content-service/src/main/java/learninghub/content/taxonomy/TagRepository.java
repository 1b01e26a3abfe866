package learninghub.content.taxonomy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Cursor;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TagRepository implements PanacheRepositoryBase<Tag, UUID> {
    Optional<Tag> withSlug(String slug) {
        return find("slug = ?1 and mergedInto is null", slug).firstResultOptional();
    }

    /** By name, those that begin with the words given; one row more than asked tells of a next page. */
    List<TagView> named(String beginning, @Nullable Cursor after, int rows) {
        String prefix = beginning
                        .toLowerCase()
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_") + "%";
        return find(
                        "mergedInto is null and lower(name) like ?1 and lower(name) > ?2 order by lower(name)",
                        prefix,
                        after == null ? "" : after.text(0))
                .page(0, rows)
                .stream()
                .map(Tag::view)
                .toList();
    }

    /** What these words name, by slug or name, merged tags followed; one query. */
    @SuppressWarnings("unchecked")
    List<Meant> meant(List<String> words) {
        String[] names = words.stream().map(word -> word.strip().toLowerCase()).toArray(String[]::new);
        String[] slugs = words.stream().map(Slug::of).toArray(String[]::new);
        List<Tuple> rows = getEntityManager()
                .createNativeQuery("""
                        select slug, lower(name), coalesce(merged_into, id) from tag
                        where slug = any (:slugs) or lower(name) = any (:names)""", Tuple.class)
                .setParameter("slugs", slugs)
                .setParameter("names", names)
                .getResultList();
        return rows.stream()
                .map(row -> new Meant(row.get(0, String.class), row.get(1, String.class), row.get(2, UUID.class)))
                .toList();
    }

    /** A tag by one of its words. */
    record Meant(String slug, String lowerName, UUID tag) {}
}
