package learninghub.events.series;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import learninghub.events.event.CancelEvent;
import learninghub.events.event.ChangeEvent;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.event.PublishEvent;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** What is done to the events to come of a series together: all of it or nothing. What is over stays as it was. */
@ApplicationScoped
class ChangeSeries {
    private static final List<String> OF_EACH_ITS_OWN =
            List.of("start", "end", "timeZone", "joinUrlVisibleFrom", "registrationOpensAt", "registrationClosesAt");

    private final SeriesRepository repository;
    private final Events events;
    private final ChangeEvent change;
    private final PublishEvent publish;
    private final CancelEvent cancel;
    private final Clock clock;

    ChangeSeries(
            SeriesRepository repository,
            Events events,
            ChangeEvent change,
            PublishEvent publish,
            CancelEvent cancel,
            Clock clock) {
        this.repository = repository;
        this.events = events;
        this.change = change;
        this.publish = publish;
        this.cancel = cancel;
        this.clock = clock;
    }

    /** What all of them say; when each takes place is changed event by event. */
    @Transactional
    SeriesRepository.Tagged change(UUID id, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        List<Fault> faults = OF_EACH_ITS_OWN.stream()
                .filter(patch::has)
                .map(name -> Fault.at("/" + name, "Times are changed event by event."))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
        String title = patch.path("title").isTextual() ? patch.path("title").asText() : null;
        return each(
                id,
                title,
                ifMatch,
                caller,
                event -> !event.isCancelled(),
                event -> change.change(event.id(), patch, caller));
    }

    @Transactional
    SeriesRepository.Tagged publish(UUID id, @Nullable String ifMatch, Caller caller) {
        return each(
                id, null, ifMatch, caller, event -> !event.isPublic(), event -> publish.publish(event.id(), caller));
    }

    @Transactional
    SeriesRepository.Tagged cancel(UUID id, String reason, @Nullable String ifMatch, Caller caller) {
        return each(id, null, ifMatch, caller, Event::isPublic, event -> cancel.cancel(event.id(), reason, caller));
    }

    private SeriesRepository.Tagged each(
            UUID id,
            @Nullable String title,
            @Nullable String ifMatch,
            Caller caller,
            Predicate<Event> which,
            Consumer<Event> act) {
        EventSeries series = repository.locked(id, ifMatch, caller);
        Stream<Event> toCome =
                events.ofSeries(id).stream().filter(event -> clock.instant().isBefore(event.endsAt()));
        toCome.filter(which).toList().forEach(act);
        series.changed(title, clock.instant());
        return repository.tagged(series, caller);
    }
}
