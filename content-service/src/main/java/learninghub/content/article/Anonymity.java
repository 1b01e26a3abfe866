package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import learninghub.http.Caller;

/** Seals away who wrote a piece, or gives it back. In the transaction of the act that writes the draft. */
@ApplicationScoped
class Anonymity {
    private final EntityManager database;

    Anonymity(EntityManager database) {
        this.database = database;
    }

    /** Makes the piece what its draft says: anonymous, or not. */
    void settle(Article article, Draft draft, Caller by) {
        if (draft.hidesAuthor() && !article.isAnonymous()) {
            String author = article.author();
            article.seal();
            forget(article, author);
        } else if (!draft.hidesAuthor() && article.isAnonymous()) {
            article.unseal(by);
        }
    }

    /** Earlier revisions and acts name the author as well. */
    private void forget(Article article, String author) {
        database.createNativeQuery("""
                        update article_history set actor = 'anonymous', actor_name = :name
                        where article_id = :article and actor = :author""")
                .setParameter("name", SealedAuthor.NAME)
                .setParameter("article", article.id())
                .setParameter("author", author)
                .executeUpdate();
        // All but the one before this and the live one: they are packed, and every one of them may hold a name.
        database.createNativeQuery("""
                        delete from article_revision
                        where article_id = :article and number < :working - 1 and number is distinct from :live""")
                .setParameter("article", article.id())
                .setParameter("working", article.workingRevision())
                .setParameter("live", article.liveRevision())
                .executeUpdate();
        database.createNativeQuery("""
                        update article_revision
                        set saved_by = case when saved_by = :author then 'anonymous' else saved_by end,
                            content = jsonb_set(content #- '{draft,authors}', '{draft,anonymous}', 'true')
                        where article_id = :article""")
                .setParameter("article", article.id())
                .setParameter("author", author)
                .executeUpdate();
    }
}
