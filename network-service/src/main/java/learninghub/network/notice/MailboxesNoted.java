package learninghub.network.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import learninghub.http.Caller;
import learninghub.http.CurrentCaller;
import learninghub.http.Refusal;
import learninghub.http.VerifiedEmail;
import learninghub.network.actor.ActingAs;
import learninghub.notices.Mailboxes;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Notes where whoever is in a network, or asks to be, reads their mail: as their token says it, when they have just been here. */
class MailboxesNoted {
    private static final Logger LOG = Logger.getLogger(MailboxesNoted.class);

    private final Clerk clerk;
    private final CurrentCaller caller;
    private final VerifiedEmail email;

    MailboxesNoted(Clerk clerk, CurrentCaller caller, VerifiedEmail email) {
        this.clerk = clerk;
        this.caller = caller;
        this.email = email;
    }

    @ServerResponseFilter
    public void after(ContainerResponseContext answer) {
        Caller who = caller.get();
        String address = email.get();
        if (who.kind() != Caller.Kind.PERSON || address == null || answer.getStatus() >= 300) {
            return;
        }
        try {
            clerk.noteNowAndThen(who.requireSubject(), address);
        } catch (Refusal.Forbidden shutOut) {
            // Whoever has just asked to be erased: there is nothing to note, and their answer stands.
            LOG.debug("no mailbox is noted for an account that was shut out meanwhile");
        }
    }

    /** Apart, so that only what is worth noting costs a transaction. */
    @ApplicationScoped
    static class Clerk {
        /** What was noted so recently is not looked at again. */
        private static final Duration FRESH = Duration.ofMinutes(10);

        /** People remembered; then all are forgotten, which costs each a look. */
        private static final int MOST = 10_000;

        private final Map<String, Seen> seen = new ConcurrentHashMap<>();
        private final Notary notary;
        private final Clock clock;

        Clerk(Notary notary, Clock clock) {
            this.notary = notary;
            this.clock = clock;
        }

        private record Seen(String address, Instant at) {}

        void noteNowAndThen(String person, String address) {
            @Nullable Seen last = seen.get(person);
            Instant now = clock.instant();
            if (last != null
                    && last.address().equals(address)
                    && now.isBefore(last.at().plus(FRESH))) {
                return;
            }
            if (notary.note(person, address)) {
                if (seen.size() >= MOST) {
                    seen.clear();
                }
                seen.put(person, new Seen(address, now));
            }
        }
    }

    @ApplicationScoped
    static class Notary {
        private final EntityManager database;
        private final Mailboxes mailboxes;

        Notary(EntityManager database, Mailboxes mailboxes) {
            this.database = database;
            this.mailboxes = mailboxes;
        }

        /** False for who is in no network and asks for none: there is no reason to write to them. */
        @ActingAs
        boolean note(String person, String address) {
            boolean reason = (Boolean) database.createNativeQuery("""
                            select exists (select from membership where member_id = acting_member() and ended_at is null)
                              or exists (select from membership_request where member_id = acting_member() and state = 'referred')""").getSingleResult();
            if (reason) {
                mailboxes.note(person, address);
            }
            return reason;
        }
    }
}
