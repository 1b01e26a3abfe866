package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Ids;
import learninghub.http.Page;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Links by which somebody without an account reads one revision before it is public. A link shows the revision it was made for: what
 * is written afterwards was not meant for whoever has it.
 */
@ApplicationScoped
class PreviewLinks {
    /** The most open links of one piece. */
    static final int MOST = 20;

    private static final int SECRET_BYTES = 32;

    private final ArticleRepository articles;
    private final RevisionStore revisions;
    private final EntityManager database;
    private final Taxonomy taxonomy;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PreviewLinks(
            ArticleRepository articles,
            RevisionStore revisions,
            EntityManager database,
            Taxonomy taxonomy,
            Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.database = database;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    @Transactional
    MadePreviewLink make(String ref, NewPreviewLink asked, Caller caller) {
        Article article = articles.openTo(caller, ref);
        Instant now = clock.instant();
        Instant end = asked.end(now);
        requireRoom(article, now);
        String secret = secret();
        UUID id = Ids.next();
        database.createNativeQuery("""
                        insert into preview_link (id, article_id, revision, secret_hash, made_at, expires_at)
                        values (:id, :article, :revision, :hash, :now, :end)""")
                .setParameter("id", id)
                .setParameter("article", article.id())
                .setParameter("revision", article.workingRevision())
                .setParameter("hash", hash(secret))
                .setParameter("now", now)
                .setParameter("end", end)
                .executeUpdate();
        articles.remember(article, caller, "link-made", null, now);
        return new MadePreviewLink(id, "/api/v1/previews/" + secret, article.workingRevision(), end);
    }

    /** The open ones, oldest first. */
    @SuppressWarnings("unchecked")
    Page<PreviewLinkView> list(String ref, @Nullable Cursor after, int limit, Caller caller) {
        Article article = articles.openTo(caller, ref);
        List<Tuple> rows = database.createNativeQuery("""
                        select id, revision, made_at, expires_at from preview_link
                        where article_id = :article and expires_at > :now and id > :after order by id limit :rows""", Tuple.class)
                .setParameter("article", article.id())
                .setParameter("now", clock.instant())
                .setParameter("after", after == null ? new UUID(0, 0) : after.uuid(0))
                .setParameter("rows", limit + 1)
                .getResultList();
        return Page.of(rows, limit, PreviewLinkView::of, row -> Cursor.of(row.get("id")));
    }

    @Transactional
    void revoke(String ref, UUID id, Caller caller) {
        Article article = articles.openTo(caller, ref);
        int revoked = database.createNativeQuery("delete from preview_link where id = :id and article_id = :article")
                .setParameter("id", id)
                .setParameter("article", article.id())
                .executeUpdate();
        if (revoked == 0) {
            throw new Refusal.NotFound();
        }
        articles.remember(article, caller, "link-revoked", null, clock.instant());
    }

    /** In the caller's transaction. */
    void closeAll(UUID article) {
        database.createNativeQuery("delete from preview_link where article_id = :article")
                .setParameter("article", article)
                .executeUpdate();
    }

    /** What the link shows; the same absence for one that never was, one that is over and one that was revoked. */
    @SuppressWarnings("unchecked")
    ArticleView open(String secret) {
        List<Tuple> rows = database.createNativeQuery(
                        "select article_id, revision from preview_link where secret_hash = :hash and expires_at > :now",
                        Tuple.class)
                .setParameter("hash", hash(secret))
                .setParameter("now", clock.instant())
                .getResultList();
        Tuple link = rows.stream().findFirst().orElseThrow(Refusal.NotFound::new);
        Article article = articles.findById(link.get("article_id", UUID.class));
        int revision = link.get("revision", Integer.class);
        ArticleContent content =
                revisions.contents(article.id(), List.of(revision)).get(revision);
        return ArticleView.preview(article, revision, content, Names.of(List.of(content), taxonomy));
    }

    /** Those that are over go when a new one comes. */
    private void requireRoom(Article article, Instant now) {
        database.createNativeQuery("delete from preview_link where article_id = :article and expires_at <= :now")
                .setParameter("article", article.id())
                .setParameter("now", now)
                .executeUpdate();
        Number open =
                (Number) database.createNativeQuery("select count(*) from preview_link where article_id = :article")
                        .setParameter("article", article.id())
                        .getSingleResult();
        if (open.intValue() >= MOST) {
            throw new Refusal.Conflict("There are " + MOST + " open links already; revoke one.");
        }
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
