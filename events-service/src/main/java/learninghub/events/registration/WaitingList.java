package learninghub.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.events.event.Attendees;
import learninghub.events.event.Event;
import learninghub.events.event.Places;
import learninghub.events.notice.EventNotices;
import learninghub.events.quota.Quotas;
import org.jboss.logging.Logger;

/** Passes places that come free to those who wait, in the order of coming. */
@ApplicationScoped
class WaitingList implements Attendees {
    private static final Logger LOG = Logger.getLogger(WaitingList.class);

    private final Registrations registrations;
    private final Quotas quotas;
    private final WaitingListConfig config;
    private final EventNotices notices;
    private final Clock clock;

    WaitingList(
            Registrations registrations, Quotas quotas, WaitingListConfig config, EventNotices notices, Clock clock) {
        this.registrations = registrations;
        this.quotas = quotas;
        this.config = config;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public boolean isConfirmed(UUID event, String subject) {
        return registrations.isConfirmed(event, subject);
    }

    @Override
    public List<UUID> confirmedFor(String subject, Instant endingAfter, int most) {
        return registrations.confirmedFor(subject, endingAfter, most);
    }

    @Override
    public void eventChanged(UUID event) {
        notices.changed(event);
    }

    @Override
    public void eventCancelled(UUID event) {
        notices.cancelled(event);
    }

    @Override
    public boolean anyIn(UUID quota) {
        return registrations.anyIn(quota);
    }

    /** Called by every act that may free a place, before its transaction ends: no place is ever free while somebody waits. */
    @Override
    public void placesMayBeFree(Event event) {
        Instant now = clock.instant();
        Places places = event.places();
        registrations.lapsed(event.id(), now).forEach(lapsed -> lapsed.cancel(places));
        int free = event.takesPlace(now) ? places.toOffer() : 0;
        if (free > 0) {
            Instant expiry = event.offerExpiry(now, config.offerLasts());
            registrations.nextInLine(event.id(), quotas.of(event), free).forEach(first -> {
                first.offer(expiry, places);
                notices.offered(first.id(), first.memberId());
            });
            LOG.infof("places offered: eventId=%s places=%d", event.id(), free);
        }
    }
}
