package learninghub.content.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who may act as an editor while not being here. It goes by the last token of that person: one without the role ends the right at
 * once, one with it counts for a limited time. A role taken away in Keycloak is noticed with the person's next token or when that
 * time is over, whichever comes first ({@code docs/decisions/0017}).
 */
@ApplicationScoped
public class EditorialRights {
    /** What a process has seen and written down is not written again for so long. */
    private static final Duration KNOWN = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 10_000;

    private final EntityManager database;
    private final RightsConfig config;
    private final Clock clock;
    private final Map<String, Seen> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    EditorialRights(EntityManager database, RightsConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Whether an act of this person that is due now may be carried out. */
    public boolean mayStillPublish(String subject) {
        return !database.createNativeQuery(
                        "select 1 from editor_seen where subject = :subject and is_editor and seen_at > :since")
                .setParameter("subject", subject)
                .setParameter("since", clock.instant().minus(config.evidence()))
                .getResultList()
                .isEmpty();
    }

    /** Whether what a token says of its subject is worth writing down. */
    boolean isNews(String subject, boolean editor) {
        Instant now = clock.instant();
        synchronized (remembered) {
            Seen last = remembered.get(subject);
            boolean known = last != null
                    && last.editor() == editor
                    && last.at().plus(KNOWN).isAfter(now);
            if (!known) {
                remembered.put(subject, new Seen(editor, now));
            }
            return !known;
        }
    }

    /** An older token says nothing about a newer one; people who never were editors are not written down. */
    @Transactional
    void see(String subject, boolean editor, Instant issuedAt) {
        String statement = editor ? """
                        insert into editor_seen (subject, is_editor, issued_at, seen_at) values (:subject, true, :issued, :now)
                        on conflict (subject) do update set is_editor = true, issued_at = excluded.issued_at, seen_at = excluded.seen_at
                        where editor_seen.issued_at <= excluded.issued_at""" : """
                        update editor_seen set is_editor = false, issued_at = :issued, seen_at = :now
                        where subject = :subject and is_editor and issued_at <= :issued""";
        database.createNativeQuery(statement)
                .setParameter("subject", subject)
                .setParameter("issued", issuedAt)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private record Seen(boolean editor, Instant at) {}
}
