package learninghub.content.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an act writes down that something changed in public, inside its own transaction. */
@ApplicationScoped
public class PublicChanges {
    /** It is to be seen, for the first time or anew. */
    public static final String PUBLISHED = "published";

    /** It is not to be seen any more. */
    public static final String WITHDRAWN = "withdrawn";

    private final EntityManager database;

    PublicChanges(EntityManager database) {
        this.database = database;
    }

    /** The same of many, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String kind, Collection<UUID> subjects, String change) {
        database.flush();
        database.createNativeQuery("""
                        insert into public_change (kind, subject, change)
                        select :kind, subject, :change from unnest(:subjects) as subject""")
                .setParameter("kind", kind)
                .setParameter("subjects", subjects.toArray(UUID[]::new))
                .setParameter("change", change)
                .executeUpdate();
    }

    /** The subject's own row must have been changed in this transaction before; see {@link Sequencer}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String kind, UUID subject, String change) {
        database.flush();
        database.createNativeQuery(
                        "insert into public_change (kind, subject, change) values (:kind, :subject, :change)")
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("change", change)
                .executeUpdate();
    }

    /** When anything last changed in public; null when nothing ever did. */
    public @Nullable Instant lastAt() {
        return (Instant) database.createNativeQuery("select at from public_change order by seq desc limit 1")
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
