package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Ids;
import learninghub.http.Page;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Tells an editor who wrote an anonymous piece, after writing down who asked and why. */
@ApplicationScoped
class DiscloseAuthor {
    private final ArticleRepository articles;
    private final EntityManager database;
    private final Clock clock;

    DiscloseAuthor(ArticleRepository articles, EntityManager database, Clock clock) {
        this.articles = articles;
        this.database = database;
        this.clock = clock;
    }

    /** The record and the name are one transaction: when it cannot be written, nothing is told. */
    @Transactional
    DisclosedAuthor disclose(String ref, AuthorshipQuestion question, Caller editor) {
        Article article = articles.inEditorsHands(editor, ref);
        SealedAuthor author = article.sealedAuthor();
        if (author == null) {
            throw new Refusal.Conflict("It is not anonymous.");
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        record(id, article, question.reason(), editor, now);
        return new DisclosedAuthor(id, now, author.subject(), author.name());
    }

    /** Who asked, oldest first; for editors and the author. */
    @SuppressWarnings("unchecked")
    Page<Disclosure> disclosures(String ref, @Nullable Cursor after, int limit, Caller caller) {
        Article article = articles.openTo(caller, ref);
        List<Tuple> rows = database.createNativeQuery("""
                        select id, at, editor_name, reason from authorship_disclosure
                        where article_id = :article and id > coalesce(cast(:after as uuid), '00000000-0000-0000-0000-000000000000')
                        order by id limit :rows""", Tuple.class)
                .setParameter("article", article.id())
                .setParameter("after", after == null ? null : after.uuid(0).toString())
                .setParameter("rows", limit + 1)
                .getResultList();
        return Page.of(rows, limit, Disclosure::of, row -> Cursor.of(row.get("id")));
    }

    private void record(UUID id, Article article, String reason, Caller editor, Instant now) {
        database.createNativeQuery("""
                        insert into authorship_disclosure (id, article_id, at, editor, editor_name, reason)
                        values (:id, :article, :at, :editor, :name, :reason)""")
                .setParameter("id", id)
                .setParameter("article", article.id())
                .setParameter("at", now)
                .setParameter("editor", editor.requireSubject())
                .setParameter("name", editor.name())
                .setParameter("reason", reason)
                .executeUpdate();
    }
}
