package learninghub.events.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import learninghub.notices.Mailboxes;
import learninghub.notices.Notices;
import org.jspecify.annotations.Nullable;

/** Where an act says whom to tell. Each in the act's transaction. */
@ApplicationScoped
public class EventNotices {
    /** Organisers mend what they have just changed: one letter says where it ended. */
    static final Duration SETTLED = Duration.ofMinutes(5);

    private final Notices notices;
    private final Mailboxes mailboxes;
    private final Clock clock;

    EventNotices(Notices notices, Mailboxes mailboxes, Clock clock) {
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** @param address the verified one of their token; null when it has none, and they are told nothing */
    public void registered(UUID registration, String member, @Nullable String address) {
        mailboxes.note(member, address);
        confirmed(registration, member);
    }

    public void confirmed(UUID registration, String member) {
        notices.queue(Kind.CONFIRMATION.word, registration, member);
    }

    public void offered(UUID registration, String member) {
        notices.queue(Kind.OFFER.word, registration, member);
    }

    /** A place was given up or lost: it goes out of its person's calendar too. */
    public void givenUp(UUID registration, String member) {
        notices.queue(Kind.CANCELLATION.word, registration, member);
    }

    public void changed(UUID event) {
        notices.queue(Kind.CHANGE.word, event, null, clock.instant().plus(SETTLED));
    }

    public void cancelled(UUID event) {
        notices.queue(Kind.CANCELLATION.word, event, null);
    }
}
