package learninghub.network.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import learninghub.notices.Notices;

/** Where an act says that members are to be told. Each in the act's transaction; whom, the sender finds out. */
@ApplicationScoped
public class NetworkNotices {
    /** An agenda is put together item by item: it is told when it has rested so long. */
    static final Duration SETTLED = Duration.ofMinutes(30);

    private final Notices notices;
    private final Clock clock;

    NetworkNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    public void agendaChanged(UUID meeting) {
        notices.queue(Kind.AGENDA_PUBLISHED.word, meeting, null, clock.instant().plus(SETTLED));
    }

    public void notesPublished(UUID meeting) {
        notices.queue(Kind.NOTES_PUBLISHED.word, meeting, null);
    }

    public void meetingCancelled(UUID meeting) {
        notices.queue(Kind.MEETING_CANCELLED.word, meeting, null);
    }

    /** The guests of these meetings are told, each of theirs. */
    public void guestsMeetingsCancelled(Collection<UUID> meetings) {
        if (!meetings.isEmpty()) {
            notices.queue(
                    Kind.GUESTS_MEETING_CANCELLED.word,
                    clock.instant(),
                    "select id, cast(null as text) from guest_pass where meeting_id in (:meetings) and revoked_at is null",
                    Map.of("meetings", meetings));
        }
    }

    /** @param invitation of a member, or a guest's pass */
    public void invited(UUID invitation) {
        notices.queue(Kind.INVITATION.word, invitation, null);
    }
}
