package learninghub.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.notice.EventNotices;
import learninghub.outbox.FactHandler;
import learninghub.outbox.ReceivedFact;
import org.jboss.logging.Logger;

/**
 * Whoever is no longer a member gives up their places at what only members may come to, and those who wait are offered them. Another
 * membership that also lets them in keeps the place.
 */
@ApplicationScoped
class GiveUpPlaces implements FactHandler {
    private static final Logger LOG = Logger.getLogger(GiveUpPlaces.class);

    private final Events events;
    private final Registrations registrations;
    private final WaitingList waitingList;
    private final EventNotices notices;
    private final Clock clock;

    GiveUpPlaces(
            Events events, Registrations registrations, WaitingList waitingList, EventNotices notices, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Set<String> topics() {
        return Set.of("network.memberships");
    }

    @Override
    public void handle(ReceivedFact fact) {
        if (fact.type().equals("learninghub.membership.ended.v1")) {
            String member = fact.data().get("memberId").asText();
            UUID network = UUID.fromString(fact.data().get("networkId").asText());
            giveUp(registrations.restingOn(fact.subject(), member, network, clock.instant()), member);
        }
    }

    /** The events come in the order of their ids, so that two facts at once cannot wait for each other's rows. */
    private void giveUp(List<UUID> eventIds, String member) {
        for (UUID id : eventIds) {
            Event event = events.locked(id);
            registrations.current(id, member).ifPresent(registration -> lose(event, registration));
            waitingList.placesMayBeFree(event);
            LOG.infof("place given up with a membership: eventId=%s", id);
        }
    }

    private void lose(Event event, Registration registration) {
        boolean hadPlace = registration.state() == State.CONFIRMED;
        registration.lose(event.places());
        if (hadPlace) {
            notices.givenUp(registration.id(), registration.memberId());
        }
    }
}
