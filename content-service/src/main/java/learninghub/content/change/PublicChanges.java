package learninghub.content.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

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
}
