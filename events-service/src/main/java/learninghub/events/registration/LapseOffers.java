package learninghub.events.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.events.event.Events;

/**
 * Offers nobody took in time go to the next. Each event is a transaction of its own under its row's lock, so that two replicas looking
 * at once do it once.
 */
@ApplicationScoped
class LapseOffers {
    private static final int AT_ONCE = 200;

    private final Events events;
    private final Registrations registrations;
    private final WaitingList waitingList;
    private final Clock clock;

    LapseOffers(Events events, Registrations registrations, WaitingList waitingList, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.clock = clock;
    }

    @Scheduled(
            identity = "lapse-offers",
            every = "${hub.waiting-list.sweep:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lapse() {
        QuarkusTransaction.requiringNew()
                .call(() -> registrations.eventsWithLapsedOffers(clock.instant(), AT_ONCE))
                .forEach(this::passOn);
    }

    private void passOn(UUID event) {
        QuarkusTransaction.requiringNew().run(() -> waitingList.placesMayBeFree(events.locked(event)));
    }
}
