package learninghub.content.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import learninghub.content.article.Authorship;
import learninghub.http.Caller;

/**
 * Forgets a person: what others rely on stays, as a former member's; what is only theirs goes. Once more changes nothing. All of it or
 * nothing: a receipt is given when no row holds the person.
 */
@ApplicationScoped
class EraseAccount {
    /** Beside the pieces themselves. The order does not matter. */
    private static final List<String> ROWS = List.of(
            "update comment set author = :former, author_name = :name, version = version + 1 where author = :me",
            "update comment set hidden_by = :former where hidden_by = :me",
            "delete from comment_report where reporter = :me",
            "update authorship_disclosure set editor = :former, editor_name = :name where editor = :me",
            "delete from editor_seen where subject = :me",
            "delete from import_job where owner = :me",
            "delete from import_key where owner = :me",
            "delete from saved_search where owner = :me",
            // The answers themselves are sealed with the client's key.
            "delete from idempotency_key where owner = :me");

    private final EntityManager database;
    private final Authorship authorship;
    private final ShutOut shutOut;
    private final Clock clock;

    EraseAccount(EntityManager database, Authorship authorship, ShutOut shutOut, Clock clock) {
        this.database = database;
        this.authorship = authorship;
        this.shutOut = shutOut;
        this.clock = clock;
    }

    @Transactional
    Receipt erase(String subject, Caller service) {
        KeepersOnly.permit(service);
        shutOut.erased(subject);
        authorship.erase(subject);
        ROWS.forEach(statement -> run(statement, subject));
        return new Receipt("content-service", clock.instant());
    }

    private void run(String statement, String subject) {
        Query query = database.createNativeQuery(statement).setParameter("me", subject);
        if (statement.contains(":former")) {
            query.setParameter("former", Authorship.FORMER);
        }
        if (statement.contains(":name")) {
            query.setParameter("name", Authorship.FORMER_NAME);
        }
        query.executeUpdate();
    }
}
