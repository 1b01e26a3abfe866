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
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import learninghub.content.taxonomy.Slug;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Takes one piece over. The same key again changes nothing when the piece is the same, and only the working copy when it differs.
 */
@ApplicationScoped
public class ImportArticle {
    /** What an exported piece's key begins with; its id follows. */
    public static final String OWN_KEY = "urn:uuid:";

    private final ArticleRepository articles;
    private final Drafts drafts;
    private final BeginArticle beginArticle;
    private final EditArticle editArticle;
    private final PublishArticle publishArticle;
    private final Likenesses likenesses;
    private final Taxonomy taxonomy;
    private final EntityManager database;
    private final HeldFiles files;
    private final ObjectMapper json;
    private final Clock clock;

    ImportArticle(
            ArticleRepository articles,
            Drafts drafts,
            BeginArticle beginArticle,
            EditArticle editArticle,
            PublishArticle publishArticle,
            Likenesses likenesses,
            Taxonomy taxonomy,
            EntityManager database,
            HeldFiles files,
            ObjectMapper json,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.beginArticle = beginArticle;
        this.editArticle = editArticle;
        this.publishArticle = publishArticle;
        this.likenesses = likenesses;
        this.taxonomy = taxonomy;
        this.database = database;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What importing it came to.
     *
     * @param fingerprint the same for the same content
     * @param warnings what it may be a second copy of
     */
    public record Taken(String outcome, String slug, String fingerprint, List<Fault> warnings) {}

    /** @param publish whether it goes live at once; for editors */
    @Transactional
    public Taken take(Imported imported, boolean publish, Caller by) {
        String fingerprint = fingerprint(imported.draft());
        Known known = known(imported.key(), by);
        if (known == null) {
            Article article = start(imported, by);
            remember(imported.key(), article, fingerprint, by);
            return finish("created", article, imported, publish, fingerprint, by);
        }
        if (fingerprint.equals(known.fingerprint())) {
            return new Taken("unchanged", known.article().slug(), fingerprint, List.of());
        }
        editArticle.save(
                known.article(), fitting(imported.draft(), known.article().id()), by);
        remember(imported.key(), known.article(), fingerprint, by);
        return finish("updated", known.article(), imported, publish, fingerprint, by);
    }

    /** A file that another piece holds can only be linked. */
    private Draft fitting(Draft draft, @Nullable UUID article) {
        return Drafts.filed(draft, draft.categories(), draft.tags(), files.ownOrLinked(draft.attachments(), article));
    }

    private Article start(Imported imported, Caller by) {
        Draft draft = imported.draft();
        Drafts.Settled settled = drafts.settled(fitting(draft, null), null, by);
        Article article = new Article(Slug.of(draft.title()), by, true, clock.instant());
        beginArticle.begin(article, draft, settled, "imported", by);
        return Objects.requireNonNull(articles.findById(article.id()));
    }

    private Taken finish(
            String outcome, Article article, Imported imported, boolean publish, String fingerprint, Caller by) {
        if (publish) {
            publishArticle.publish(article, by, imported.since(), null);
        }
        return new Taken(outcome, article.slug(), fingerprint, likenesses.of(article, imported.draft(), by));
    }

    /** A piece that was taken over before, and what was taken then. */
    private record Known(Article article, String fingerprint) {}

    private @Nullable Known known(String key, Caller by) {
        Object[] row = (Object[]) database.createNativeQuery(
                        "select article_id, fingerprint from import_key where owner = :owner and key = :key for update")
                .setParameter("owner", by.requireSubject())
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElse(null);
        return row == null
                ? exported(key, by)
                : new Known(Objects.requireNonNull(articles.findById((UUID) row[0])), (String) row[1]);
    }

    /** An export names each piece by its id. Whoever may write the piece finds it again by that; for all others it is a key like any. */
    private @Nullable Known exported(String key, Caller by) {
        UUID id = key.startsWith(OWN_KEY) ? ArticleRepository.uuid(key.substring(OWN_KEY.length())) : null;
        return id == null
                ? null
                : articles.findByIdOptional(id)
                        .filter(article -> article.workingCopyIsOpenTo(by))
                        .map(article -> new Known(article, fingerprint(written(article))))
                        .orElse(null);
    }

    private Draft written(Article article) {
        ArticleContent content = articles.workingContent(article);
        return Names.of(List.of(content), taxonomy).written(content);
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

    private String fingerprint(Draft draft) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(draft));
            return HexFormat.of().formatHex(hash);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
