package learninghub.content.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import learninghub.http.Caller;
import learninghub.http.Page;
import org.jspecify.annotations.Nullable;

/** Live copies for other features, as anybody sees them. */
@ApplicationScoped
public class PublishedPieces {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ReadArticle readArticle;
    private final LiveArticleList list;
    private final EntityManager database;
    private final ObjectReader json;

    PublishedPieces(ReadArticle readArticle, LiveArticleList list, EntityManager database, ObjectMapper json) {
        this.readArticle = readArticle;
        this.list = list;
        this.database = database;
        this.json = json.readerFor(PublishedPiece.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** What stands at an address. */
    public sealed interface Standing {}

    /** The piece itself. */
    public record Here(PublishedPiece piece) implements Standing {}

    /** It has this slug now. */
    public record Elsewhere(String slug) implements Standing {}

    /** By id or slug; not found or gone as for every reader. */
    public Standing at(String ref) {
        return switch (readArticle.read(ref, "live", Caller.NOBODY)) {
            case Shown shown -> new Here(piece(((ReadyMade) shown.body()).json()));
            case Moved moved -> new Elsewhere(moved.slug());
        };
    }

    /** One of a list, without its text: what tells whether the list has changed. */
    public record Head(UUID id, String etag, Instant updatedAt) {}

    /** A page of the list by its filters, cut short before its texts grow over {@code mostBytes}; at least one. */
    public Page<Head> heads(ArticleFilter filter, long mostBytes) {
        return list.heads(filter, mostBytes);
    }

    /** Whole, in the order of their heads; one withdrawn in between is left out. */
    public List<PublishedPiece> of(List<Head> heads) {
        Map<UUID, PublishedPiece> pieces = among(heads.stream().map(Head::id).toList());
        return heads.stream()
                .map(head -> pieces.get(head.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those of these that are published, whole. */
    @SuppressWarnings("unchecked")
    public Map<UUID, PublishedPiece> among(Collection<UUID> ids) {
        List<Tuple> rows = database.createNativeQuery(
                        "select article_id, view from live_article where article_id = any (:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> piece(row.get("view", String.class)))
                .collect(Collectors.toMap(PublishedPiece::id, Function.identity()));
    }

    /** Where a piece is and when it last changed. */
    public record Place(UUID id, String slug, Instant updatedAt) {}

    public long count() {
        return ((Number) database.createNativeQuery("select count(*) from live_article")
                        .getSingleResult())
                .longValue();
    }

    /** In an order that never changes. */
    @SuppressWarnings("unchecked")
    public List<Place> placesAfter(@Nullable UUID last, int skipped, int rows) {
        List<Tuple> found = database.createNativeQuery("""
                        select article_id, slug, updated_at from live_article where article_id > :last
                        order by article_id offset :skipped limit :rows""", Tuple.class)
                .setParameter("last", last == null ? BEFORE_ALL : last)
                .setParameter("skipped", skipped)
                .setParameter("rows", rows)
                .getResultList();
        return found.stream()
                .map(row -> new Place(
                        row.get("article_id", UUID.class),
                        row.get("slug", String.class),
                        row.get("updated_at", Instant.class)))
                .toList();
    }

    private PublishedPiece piece(String view) {
        try {
            return json.readValue(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
