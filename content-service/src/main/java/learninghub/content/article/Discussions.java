package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;

/** What the comments on a piece need to know of it, and what it shows of them. */
@ApplicationScoped
public class Discussions {
    private final ArticleRepository articles;
    private final LiveArticles live;
    private final EntityManager database;

    Discussions(ArticleRepository articles, LiveArticles live, EntityManager database) {
        this.articles = articles;
        this.live = live;
        this.database = database;
    }

    /** The id of a published piece. Gone where it was withdrawn, not found where it never was. */
    public UUID published(String ref) {
        Article article = articles.at(ref, Caller.NOBODY).orElseThrow(Refusal.NotFound::new);
        if (article.isPublished()) {
            return article.id();
        }
        throw article.isWithdrawn() ? new Refusal.Gone() : new Refusal.NotFound();
    }

    /** The same, locked, and only while it takes comments. */
    public UUID joined(String ref) {
        UUID article = published(ref);
        if (locked(article).get("comments_closed", Boolean.class)) {
            throw new Refusal.Conflict("Comments on this piece are closed.");
        }
        return article;
    }

    /** Until the transaction ends nobody else comments on the piece, publishes or withdraws it. */
    public void lock(UUID article) {
        locked(article);
    }

    /** Shows readers how many comments there are. The piece must be locked. */
    public void count(UUID article, int comments) {
        database.createNativeQuery("update article set comment_count = :comments where id = :id")
                .setParameter("comments", comments)
                .setParameter("id", article)
                .executeUpdate();
        live.discuss(article);
    }

    /** No more comments, from now on. */
    @Transactional
    public void close(String ref) {
        set(ref, true);
    }

    @Transactional
    public void open(String ref) {
        set(ref, false);
    }

    private void set(String ref, boolean closed) {
        UUID article = published(ref);
        locked(article);
        database.createNativeQuery("update article set comments_closed = :closed where id = :id")
                .setParameter("closed", closed)
                .setParameter("id", article)
                .executeUpdate();
        live.discuss(article);
    }

    private Tuple locked(UUID article) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "select live_revision, comments_closed from article where id = :id for no key update",
                        Tuple.class)
                .setParameter("id", article)
                .getSingleResult();
        if (row.get("live_revision") == null) {
            throw new Refusal.Gone();
        }
        return row;
    }
}
