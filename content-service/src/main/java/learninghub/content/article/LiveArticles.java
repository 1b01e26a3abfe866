package learninghub.content.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import learninghub.content.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** The copies that readers get: rendered when published, answered with one row. */
@ApplicationScoped
class LiveArticles {
    private static final String WITH_PLACE = """
            select la.view, la.etag, la.closes_at, m.collection_id, m.place
            from live_article la left join collection_member m on m.article_id = la.article_id where\s""";

    /** Asked for only where a piece stands in a collection: planned and started with every other read it would cost as much as these. */
    private static final String SERIES = """
            select c.slug, c.title, (select count(*) from collection_member o join live_article l on l.article_id = o.article_id
              where o.collection_id = c.id and o.place <= ?) as position
            from collection c where c.id = ?""";

    private final EntityManager database;
    private final ObjectMapper json;
    private final Taxonomy taxonomy;
    private final Clock clock;
    private final HeldFiles files;

    LiveArticles(EntityManager database, ObjectMapper json, Taxonomy taxonomy, Clock clock, HeldFiles files) {
        this.database = database;
        this.json = json;
        this.taxonomy = taxonomy;
        this.clock = clock;
        this.files = files;
    }

    /** The live copy by id or slug. */
    Optional<Shown> at(String ref) {
        UUID id = ArticleRepository.uuid(ref);
        Optional<Live> live = id == null
                ? PlainRead.first(database, WITH_PLACE + "la.slug = ?", this::live, ref)
                : PlainRead.first(database, WITH_PLACE + "la.article_id = ?", this::live, id);
        return live.map(this::shown);
    }

    /** A live copy, and where it stands in which collection. */
    private record Live(
            String view,
            String etag,
            @Nullable Boolean closed,
            @Nullable UUID collection,
            int place) {}

    @Nullable
    String tag(UUID article) {
        return at(article.toString()).map(Shown::tag).orElse(null);
    }

    private Live live(ResultSet row) throws SQLException {
        return new Live(
                row.getString("view"),
                row.getString("etag"),
                closed(row.getTimestamp("closes_at")),
                row.getObject("collection_id", UUID.class),
                row.getInt("place"));
    }

    private Shown shown(Live live) {
        Surroundings surroundings = new Surroundings(series(live), live.closed());
        if (surroundings.isEmpty()) {
            return new Shown(new ReadyMade(live.view()), live.etag());
        }
        String around = write(surroundings);
        return new Shown(new ReadyMade(Surroundings.around(live.view(), around)), live.etag() + "-" + digest(around));
    }

    private @Nullable Series series(Live live) {
        return live.collection() == null
                ? null
                : PlainRead.first(database, SERIES, LiveArticles::named, live.place(), live.collection())
                        .orElse(null);
    }

    private static Series named(ResultSet row) throws SQLException {
        return new Series(row.getString("slug"), row.getString("title"), row.getInt("position"));
    }

    /** Null for a piece that does not close. */
    private @Nullable Boolean closed(@Nullable Timestamp closesAt) {
        return closesAt == null ? null : !closesAt.toInstant().isAfter(clock.instant());
    }

    /** Puts the revision that was just published in place of whatever readers saw before. */
    void put(Article article, ArticleContent content, Names names) {
        ArticleView view = ArticleView.live(article, content, names);
        Consumer<ObjectNode> discussion = discussion(article.id());
        String rendered = write(with(view, discussion));
        remove(article.id());
        Query insert = database.createNativeQuery("""
                insert into live_article (article_id, slug, title, type, form, language, country, access, submitted_by, authors,
                  organisations, published_at, updated_at, review_by, revision, variant_of, variant, closes_at, etag, view, card)
                values (:id, :slug, :title, :type, :form, :language, :country, :access, :by, :authors, :organisations, :publishedAt,
                  :updatedAt, cast(:reviewBy as date), :revision, cast(:variantOf as uuid), :variant,
                  cast(:closesAt as timestamptz), :etag, :view, :card)""");
        bind(insert, view, article);
        insert.setParameter("etag", tag(view.revision(), rendered))
                .setParameter("view", rendered)
                .setParameter("card", write(with(ArticleSummary.live(article, content, names), discussion)))
                .executeUpdate();
        link(article.id(), Objects.requireNonNull(view.publishedAt()), names.tagIds(content), content.terms());
        propose(article.id(), content.proposedTags());
        files.published(article.id(), view.revision());
    }

    /** Shows how many comments there are, and when no more are taken. Under the same lock as {@link #amend}. */
    void discuss(UUID article) {
        amend(article, discussion(article));
    }

    private Consumer<ObjectNode> discussion(UUID article) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "select comment_count, comments_closed from article where id = :id", Tuple.class)
                .setParameter("id", article)
                .getSingleResult();
        return copy -> {
            copy.put("commentCount", row.get(0, Integer.class));
            copy.remove("commentsClosed");
            if (row.get(1, Boolean.class)) {
                copy.put("commentsClosed", true);
            }
        };
    }

    private ObjectNode with(Object copy, Consumer<ObjectNode> change) {
        ObjectNode changed = json.valueToTree(copy);
        change.accept(changed);
        return changed;
    }

    /**
     * Changes what stands around the text of a live copy, in the page and in lists, without publishing anything. The article's row
     * (or its live copy's) must be locked by the caller: whoever publishes it at the same moment has to come before or after.
     */
    void amend(UUID article, Consumer<ObjectNode> change) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "select view, card, revision from live_article where article_id = :id for update", Tuple.class)
                .setParameter("id", article)
                .getSingleResult();
        ObjectNode view = read(row.get(0, String.class));
        ObjectNode card = read(row.get(1, String.class));
        change.accept(view);
        change.accept(card);
        String rendered = write(view);
        database.createNativeQuery(
                        "update live_article set slug = :slug, view = :view, card = :card, etag = :etag where article_id = :id")
                .setParameter("slug", view.path("slug").asText())
                .setParameter("view", rendered)
                .setParameter("card", write(card))
                .setParameter("etag", tag(row.get(2, Integer.class), rendered))
                .setParameter("id", article)
                .executeUpdate();
    }

    /** The fact that tells of the live copy as it is. */
    ArticlePublished announcement(UUID article) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "select slug, type, revision, published_at, updated_at from live_article where article_id = :id",
                        Tuple.class)
                .setParameter("id", article)
                .getSingleResult();
        return new ArticlePublished(
                article,
                row.get(0, String.class),
                ArticleType.valueOf(row.get(1, String.class).toUpperCase(Locale.ROOT)),
                row.get(2, Integer.class),
                row.get(3, Instant.class),
                row.get(4, Instant.class));
    }

    private void remove(UUID article) {
        database.createNativeQuery("delete from live_article where article_id = :id")
                .setParameter("id", article)
                .executeUpdate();
        database.createNativeQuery("delete from tag_proposal where article_id = :id and copy = 'live'")
                .setParameter("id", article)
                .executeUpdate();
    }

    /** Takes it away from readers; what it was filed under is kept for those who harvest by that. */
    void withdraw(UUID article) {
        database.createNativeQuery("""
                        insert into withdrawn_article (article_id, type, terms)
                        select la.article_id, la.type,
                          array(select t.term_id from live_article_term t where t.article_id = la.article_id)
                        from live_article la where la.article_id = :id
                        on conflict (article_id) do update set type = excluded.type, terms = excluded.terms""").setParameter("id", article).executeUpdate();
        remove(article);
    }

    private void bind(Query insert, ArticleView view, Article article) {
        insert.setParameter("id", view.id())
                .setParameter("slug", view.slug())
                .setParameter("title", view.title())
                .setParameter("type", name(view.type()))
                .setParameter("form", view.form() == null ? null : name(view.form()))
                .setParameter("language", view.language())
                .setParameter("country", view.country())
                .setParameter("access", view.access() == null ? null : name(view.access()))
                .setParameter("by", article.submittedBy())
                .setParameter("authors", names(view.authors(), Author::name))
                .setParameter("organisations", names(view.authors(), Author::organisation))
                .setParameter("publishedAt", view.publishedAt())
                .setParameter("updatedAt", view.updatedAt())
                .setParameter(
                        "reviewBy",
                        view.reviewBy() == null ? null : view.reviewBy().toString())
                .setParameter("variantOf", view.variantOf())
                .setParameter("variant", Variant.nameOf(view.variant()))
                .setParameter("closesAt", view.closesAt())
                .setParameter("revision", view.revision());
    }

    private void link(UUID article, Instant published, List<UUID> tags, List<UUID> terms) {
        if (!tags.isEmpty()) {
            database.createNativeQuery("""
                            insert into live_article_tag (tag_id, published_at, article_id, place)
                            select id, :published, :article, n from unnest(:tags) with ordinality as filed (id, n)""")
                    .setParameter("published", published)
                    .setParameter("article", article)
                    .setParameter("tags", tags.toArray(UUID[]::new))
                    .executeUpdate();
        }
        if (!terms.isEmpty()) {
            database.createNativeQuery("""
                            insert into live_article_term (term_id, published_at, article_id, place)
                            select id, :published, :article, n from unnest(:terms) with ordinality as filed (id, n)""")
                    .setParameter("published", published)
                    .setParameter("article", article)
                    .setParameter("terms", terms.toArray(UUID[]::new))
                    .executeUpdate();
            linkBroader(article);
        }
    }

    /** Links these pieces to every term above those they are filed under, so that a list by a category finds what is below it. */
    void linkBroader(UUID... articles) {
        database.createNativeQuery("""
                        with recursive up as (
                          select l.article_id, l.published_at, t.parent_id from live_article_term l join term t on t.id = l.term_id
                          where l.article_id = any (:articles) and l.place is not null
                          union select up.article_id, up.published_at, t.parent_id from up join term t on t.id = up.parent_id)
                        insert into live_article_term (term_id, published_at, article_id)
                        select parent_id, published_at, article_id from up where parent_id is not null
                        on conflict do nothing""").setParameter("articles", articles).executeUpdate();
    }

    private void propose(UUID article, List<String> words) {
        if (!words.isEmpty()) {
            database.createNativeQuery("""
                            insert into tag_proposal (article_id, copy, word)
                            select :article, 'live', word from unnest(:words) as word on conflict do nothing""")
                    .setParameter("article", article)
                    .setParameter("words", words.toArray(String[]::new))
                    .executeUpdate();
        }
    }

    private static String[] names(List<Author> authors, java.util.function.Function<Author, @Nullable String> name) {
        return authors.stream().map(name).filter(Objects::nonNull).distinct().toArray(String[]::new);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String tag(int revision, String rendered) {
        return "l" + revision + "-" + digest(rendered);
    }

    private ObjectNode read(String rendered) {
        try {
            return (ObjectNode) json.readTree(rendered);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
