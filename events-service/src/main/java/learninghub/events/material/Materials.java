package learninghub.events.material;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.events.event.Attendees;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;

/** The materials there are. */
@ApplicationScoped
class Materials implements PanacheRepositoryBase<Material, UUID> {
    /** The most of one event; so all of them are read at once. */
    static final int MOST = 50;

    private final Events events;
    private final Attendees attendees;
    private final Clock clock;

    Materials(Events events, Attendees attendees, Clock clock) {
        this.events = events;
        this.attendees = attendees;
        this.clock = clock;
    }

    /** Those that are whoever asks' to see, in the order in which they were added. */
    Page<MaterialView> shownTo(String ref, Paging paging, Caller caller) {
        Event event = events.visible(ref, caller);
        Cursor after = paging.after(1);
        UUID last = after == null ? new UUID(0, 0) : after.uuid(0);
        List<Material> shown = visible(event, caller).stream()
                .filter(material -> material.id().compareTo(last) > 0)
                .limit(paging.rows())
                .toList();
        return Page.of(shown, paging.limit, Material::view, material -> Cursor.of(material.id()));
    }

    List<Material> of(Event event) {
        return list("eventId = ?1 order by id", event.id());
    }

    private List<Material> visible(Event event, Caller caller) {
        if (event.editableBy(caller)) {
            return of(event);
        }
        Instant now = clock.instant();
        String subject = caller.subject();
        boolean attendee = subject != null && attendees.isConfirmed(event.id(), subject);
        return of(event).stream()
                .filter(material -> material.isVisible(event, attendee, now))
                .toList();
    }
}
