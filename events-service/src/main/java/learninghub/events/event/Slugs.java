package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Addresses people can read. */
@ApplicationScoped
class Slugs {
    private static final int LONGEST = 80;

    /** What else stands where an event's address does. */
    static final Set<String> RESERVED = Set.of("imports", "answer-purges");

    private final EntityManager database;

    Slugs(EntityManager database) {
        this.database = database;
    }

    /** The title's own slug, or with the end of the id when something else has that. */
    String forTitle(String title, UUID id) {
        String slug = slug(title);
        // Two events of one title submitted at once would both find it free.
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:slug, 30))")
                .setParameter("slug", slug)
                .getSingleResult();
        boolean taken = RESERVED.contains(slug)
                || !database.createNativeQuery("select 1 from event where slug = :slug and id <> :id")
                        .setParameter("slug", slug)
                        .setParameter("id", id)
                        .getResultList()
                        .isEmpty();
        return taken ? slug + "-" + id.toString().substring(28) : slug;
    }

    static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-|-$", "");
        // Of a title in another script nothing is left.
        return cut.isEmpty() ? "event" : cut;
    }
}
