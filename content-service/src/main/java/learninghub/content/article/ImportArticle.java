package learninghub.content.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.identifiers.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * Takes one piece over. The same key again changes nothing when the piece is the same, and only the working copy when it differs.
 */
@ApplicationScoped
public class ImportArticle {
    private final ArticleRepository articles;
    private final Drafts drafts;
    private final Slugs slugs;
    private final EditArticle editArticle;
    private final PublishArticle publishArticle;
    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    ImportArticle(
            ArticleRepository articles,
            Drafts drafts,
            Slugs slugs,
            EditArticle editArticle,
            PublishArticle publishArticle,
            EntityManager database,
            ObjectMapper json,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.slugs = slugs;
        this.editArticle = editArticle;
        this.publishArticle = publishArticle;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** What importing it came to, and the slug of the piece. */
    public record Taken(String outcome, String slug) {}

    /** @param publish whether it goes live at once; for editors */
    @Transactional
    public Taken take(Imported imported, boolean publish, Caller by) {
        Identifiers.refuse(Identifiers.in(json.valueToTree(imported.draft())));
        String fingerprint = fingerprint(imported);
        Object[] known = known(imported.key(), by);
        if (known == null) {
            Article article = start(imported, by);
            remember(imported.key(), article, fingerprint, by);
            return finish("created", article, imported, publish, by);
        }
        Article article = articles.findById((UUID) known[0]);
        if (fingerprint.equals(known[1])) {
            return new Taken("unchanged", article.slug());
        }
        editArticle.save(article, imported.draft(), by);
        remember(imported.key(), article, fingerprint, by);
        return finish("updated", article, imported, publish, by);
    }

    private Article start(Imported imported, Caller by) {
        Instant now = clock.instant();
        ArticleContent content = drafts.content(imported.draft(), by);
        Article article =
                new Article(slugs.ofUnpublished(imported.draft().title(), by.requireSubject(), null), by, true, now);
        articles.persistAndFlush(article);
        articles.save(article, content, by, now);
        articles.remember(article, by, "imported", null, now);
        return article;
    }

    private Taken finish(String outcome, Article article, Imported imported, boolean publish, Caller by) {
        if (publish) {
            publishArticle.publish(article, by, imported.since(), null);
        }
        return new Taken(outcome, article.slug());
    }

    private Object @Nullable [] known(String key, Caller by) {
        return (Object[]) database.createNativeQuery(
                        "select article_id, fingerprint from import_key where owner = :owner and key = :key for update")
                .setParameter("owner", by.requireSubject())
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private void remember(String key, Article article, String fingerprint, Caller by) {
        database.createNativeQuery("""
                        insert into import_key (owner, key, article_id, fingerprint) values (:owner, :key, :article, :fingerprint)
                        on conflict (owner, key) do update set fingerprint = excluded.fingerprint""")
                .setParameter("owner", by.requireSubject())
                .setParameter("key", key)
                .setParameter("article", article.id())
                .setParameter("fingerprint", fingerprint)
                .executeUpdate();
    }

    private String fingerprint(Imported imported) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(imported.draft()));
            return HexFormat.of().formatHex(hash);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
