package learninghub.content.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Accounts that may do nothing here, by a digest of their subject: of somebody erased nothing is kept, and yet their last token must be
 * refused until it has ended.
 */
@ApplicationScoped
class ShutOut {
    /** Longer than any token lives. */
    static final Duration AFTER_ERASURE = Duration.ofHours(1);

    private static final String DIGEST = "sha256(convert_to(:subject, 'UTF8'))";

    /** For so long it is remembered that nobody shut them out: a page of several requests asks once, and a suspension acts within a second. */
    private static final Duration REMEMBERED = Duration.ofMillis(500);

    private static final int MOST_REMEMBERED = 10_000;

    private final EntityManager database;
    private final Clock clock;
    private final Cache<String, Boolean> welcome = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    ShutOut(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean has(String subject) {
        if (welcome.getIfPresent(subject) != null) {
            return false;
        }
        boolean shutOut = isKept(subject);
        if (!shutOut) {
            welcome.put(subject, true);
        }
        return shutOut;
    }

    private boolean isKept(String subject) {
        return !database.createNativeQuery(
                        "select 1 from shut_out where digest = " + DIGEST + " and (ends_at is null or ends_at > :now)")
                .setParameter("subject", subject)
                .setParameter("now", clock.instant())
                .getResultList()
                .isEmpty();
    }

    void suspend(String subject) {
        welcome.invalidate(subject);
        database.createNativeQuery(
                        "insert into shut_out (digest) values (" + DIGEST + ") on conflict (digest) do nothing")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    void reinstate(String subject) {
        database.createNativeQuery("delete from shut_out where ends_at is null and digest = " + DIGEST)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    void erased(String subject) {
        welcome.invalidate(subject);
        Instant now = clock.instant();
        database.createNativeQuery("delete from shut_out where ends_at < :now")
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeQuery("insert into shut_out (digest, ends_at) values (" + DIGEST + ", :end)"
                        + " on conflict (digest) do update set ends_at = excluded.ends_at")
                .setParameter("subject", subject)
                .setParameter("end", now.plus(AFTER_ERASURE))
                .executeUpdate();
    }
}
