package learninghub.content.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import learninghub.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/** Makes documents out of what readers see: live copies and published events, many at a time and with a handful of queries. */
@ApplicationScoped
class DocumentSource {
    /** What a result shows; the snippet stands for summary and text. */
    private static final List<String> CARD = List.of(
            "id",
            "slug",
            "type",
            "form",
            "title",
            "language",
            "categories",
            "tags",
            "authors",
            "postedBy",
            "source",
            "access",
            "sharedBy",
            "country",
            "closesAt",
            "publishedAt",
            "updatedAt");

    private static final List<String> EVENT_CARD = List.of(
            "id",
            "slug",
            "type",
            "title",
            "mode",
            "start",
            "end",
            "timeZone",
            "startsAt",
            "endsAt",
            "country",
            "updatedAt");

    private final AgroalDataSource database;
    private final ObjectMapper json;

    DocumentSource(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The live ones among these articles. */
    List<IndexedDocument> articles(Collection<UUID> ids) throws SQLException {
        return ids.isEmpty()
                ? List.of()
                : read(
                        "select article_id, view from live_article where article_id = any (?)",
                        ids.toArray(UUID[]::new),
                        this::article);
    }

    /** The published ones among these events. */
    List<IndexedDocument> events(Collection<UUID> ids) throws SQLException {
        return ids.isEmpty()
                ? List.of()
                : read(
                        "select id, data from event_copy where status = 'published' and id = any (?)",
                        ids.toArray(UUID[]::new),
                        this::event);
    }

    /** The next live articles by id. */
    List<IndexedDocument> articlesAfter(UUID last, int most) throws SQLException {
        return read(
                "select article_id, view from live_article where article_id > ? order by article_id limit " + most,
                last,
                this::article);
    }

    List<IndexedDocument> eventsAfter(UUID last, int most) throws SQLException {
        return read(
                "select id, data from event_copy where status = 'published' and id > ? order by id limit " + most,
                last,
                this::event);
    }

    /** How many documents a whole index has. */
    long count() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select (select count(*) from live_article) + (select count(*) from event_copy where status = 'published')");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Reading {
        IndexedDocument read(UUID id, JsonNode data, Filing filing, FileTexts files);
    }

    private List<IndexedDocument> read(String query, Object parameter, Reading reading) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<UUID> ids = new ArrayList<>();
            List<JsonNode> rows = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                if (parameter instanceof UUID[] many) {
                    statement.setArray(1, connection.createArrayOf("uuid", many));
                } else {
                    statement.setObject(1, parameter);
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getObject(1, UUID.class));
                        rows.add(tree(row.getString(2)));
                    }
                }
            }
            if (rows.isEmpty()) {
                return List.of();
            }
            Filing filing = Filing.read(connection, tagSlugs(rows));
            FileTexts files = FileTexts.read(connection, ids);
            List<IndexedDocument> documents = new ArrayList<>(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                documents.add(reading.read(ids.get(i), rows.get(i), filing, files));
            }
            return documents;
        }
    }

    /** Articles name their tags, events only tell the slugs. */
    private static Set<String> tagSlugs(List<JsonNode> rows) {
        Set<String> slugs = new LinkedHashSet<>();
        rows.forEach(row -> row.path("tags").forEach(tag -> slugs.add(slug(tag))));
        return slugs;
    }

    private static String slug(JsonNode tag) {
        return tag.isTextual() ? tag.asText() : tag.path("slug").asText();
    }

    private IndexedDocument article(UUID id, JsonNode view, Filing filing, FileTexts files) {
        List<String> authors = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        view.path("authors").forEach(author -> {
            add(author.path("name"), authors);
            add(author.path("organisation"), organisations);
        });
        List<String> categories = new ArrayList<>();
        view.path("categories")
                .forEach(category -> categories.add(category.path("vocabulary").asText() + "/"
                        + category.path("path").asText()));
        List<IndexedDocument.Named> tags = filing.tags(slugs(view));
        return new IndexedDocument(
                id,
                "article",
                view.path("slug").asText(),
                view.path("type").asText(),
                text(view.path("form")),
                view.path("title").asText(),
                (view.path("summary").asText("") + "\n"
                                + Markdown.searchable(view.path("body").asText()))
                        .strip(),
                view.path("language").asText("en"),
                text(view.path("country")),
                text(view.path("access")),
                tags,
                filing.slugs(tags),
                filing.categories(categories),
                authors,
                organisations,
                Instant.parse(view.path("publishedAt").asText()),
                Instant.parse(view.path("updatedAt").asText()),
                files.of(view),
                card("article", view, CARD).toString());
    }

    private IndexedDocument event(UUID id, JsonNode data, Filing filing, FileTexts none) {
        List<String> categories = new ArrayList<>();
        data.path("categories").forEach(category -> categories.add(category.asText()));
        List<IndexedDocument.Named> tags = filing.tags(slugs(data));
        List<IndexedDocument.Named> filedUnder = filing.categories(categories);
        ObjectNode card = card("event", data, EVENT_CARD);
        ArrayNode named = card.putArray("tags");
        tags.forEach(tag -> named.addObject().put("slug", tag.value()).put("name", tag.name()));
        Instant updated = Instant.parse(data.path("updatedAt").asText());
        card.put("publishedAt", data.path("publishedAt").asText(updated.toString()));
        return new IndexedDocument(
                id,
                "event",
                data.path("slug").asText(),
                data.path("type").asText(),
                null,
                data.path("title").asText(),
                (data.path("summary").asText("") + "\n"
                                + Markdown.searchable(data.path("description").asText("")))
                        .strip(),
                data.path("language").asText("en"),
                text(data.path("country")),
                null,
                tags,
                filing.slugs(tags),
                filedUnder,
                List.of(),
                List.of(),
                Instant.parse(card.path("publishedAt").asText()),
                updated,
                List.of(),
                card.toString());
    }

    private static List<String> slugs(JsonNode view) {
        List<String> slugs = new ArrayList<>();
        view.path("tags").forEach(tag -> slugs.add(slug(tag)));
        return slugs;
    }

    private ObjectNode card(String kind, JsonNode view, List<String> fields) {
        ObjectNode card = json.createObjectNode().put("kind", kind);
        for (String field : fields) {
            JsonNode value = view.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                card.set(field, value);
            }
        }
        return card;
    }

    private static void add(JsonNode value, List<String> to) {
        String text = text(value);
        if (text != null && !to.contains(text)) {
            to.add(text);
        }
    }

    private static @Nullable String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.asText().isBlank() ? null : value.asText();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
