package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/** To whom the joining link is shown. */
@ApplicationScoped
class JoiningLink {
    private final Attendees attendees;
    private final AdmissionDesk desk;
    private final Clock clock;

    JoiningLink(Attendees attendees, AdmissionDesk desk, Clock clock) {
        this.attendees = attendees;
        this.desk = desk;
        this.clock = clock;
    }

    /** Null when it is not theirs to see, or not yet. Asks the owner of memberships only when all the rest says yes. */
    @Nullable
    String shownTo(Caller caller, Event event) {
        if (event.editableBy(caller)) {
            return event.joinUrl();
        }
        String link = event.joinUrl(clock.instant());
        String subject = caller.subject();
        boolean theirs = link != null
                && subject != null
                && attendees.isConfirmed(event.id(), subject)
                && desk.admits(event.admission(), subject);
        return theirs ? link : null;
    }
}
