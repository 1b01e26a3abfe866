package learninghub.content.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What tags and categories are called today, and what stands above a category; read once for many documents. */
final class Filing {
    private final Map<String, IndexedDocument.Named> tags = new HashMap<>();
    private final Map<String, List<String>> formerSlugs = new HashMap<>();
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<UUID, String> addresses = new HashMap<>();

    private record Term(String name, UUID parent) {}

    private Filing() {}

    static Filing read(Connection connection, Set<String> tagSlugs) throws SQLException {
        Filing filing = new Filing();
        filing.readTags(connection, tagSlugs);
        filing.readTerms(connection);
        return filing;
    }

    /** A slug a tag had before it was renamed or merged stands for the tag it is now. */
    private void readTags(Connection connection, Set<String> slugs) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select asked.slug, t.slug, t.name, array(select f.slug from tag_former_slug f where f.tag_id = t.id)
                from tag_address asked join tag t on t.id = asked.tag_id where asked.slug = any (?)""")) {
            statement.setArray(1, connection.createArrayOf("text", slugs.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tags.put(row.getString(1), new IndexedDocument.Named(row.getString(2), row.getString(3)));
                    formerSlugs.put(
                            row.getString(2), List.of((String[]) row.getArray(4).getArray()));
                }
            }
        }
    }

    private void readTerms(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select id, vocabulary || '/' || path, name, parent_id from term");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                addresses.put(row.getObject(1, UUID.class), row.getString(2));
                terms.put(row.getString(2), new Term(row.getString(3), row.getObject(4, UUID.class)));
            }
        }
    }

    List<IndexedDocument.Named> tags(List<String> slugs) {
        return slugs.stream()
                .map(slug -> tags.getOrDefault(slug, new IndexedDocument.Named(slug, slug)))
                .distinct()
                .toList();
    }

    /** Of the tags, and those they or what was merged into them had before: an old address still finds. */
    List<String> slugs(Collection<IndexedDocument.Named> named) {
        List<String> slugs = new ArrayList<>();
        for (IndexedDocument.Named tag : named) {
            slugs.add(tag.value());
            slugs.addAll(formerSlugs.getOrDefault(tag.value(), List.of()));
        }
        return slugs;
    }

    /** The categories there are, each with all above it. */
    List<IndexedDocument.Named> categories(List<String> filedUnder) {
        Map<String, IndexedDocument.Named> all = new LinkedHashMap<>();
        for (String category : filedUnder) {
            String at = category;
            for (Term term = terms.get(at); term != null; term = at == null ? null : terms.get(at)) {
                all.put(at, new IndexedDocument.Named(at, term.name()));
                at = term.parent() == null ? null : addresses.get(term.parent());
            }
        }
        return List.copyOf(all.values());
    }
}
