package learninghub.events.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import learninghub.events.event.EventDetails;
import learninghub.events.event.SubmitEvent;
import learninghub.http.Caller;

/** An editor or a partner organisation hands in events that come again; each is a draft at once. */
@ApplicationScoped
class PlanSeries {
    private final SeriesRepository repository;
    private final SubmitEvent submit;
    private final Clock clock;

    PlanSeries(SeriesRepository repository, SubmitEvent submit, Clock clock) {
        this.repository = repository;
        this.submit = submit;
        this.clock = clock;
    }

    @Transactional
    SeriesRepository.Tagged plan(NewEventSeries wanted, Caller caller) {
        SubmitEvent.requireSubmitter(caller);
        EventDetails first = wanted.event();
        first.requirePossible("/event");
        EventSeries series = new EventSeries(wanted, clock.instant(), caller.requireSubject());
        repository.persistAndFlush(series);
        for (LocalDateTime date : series.dates()) {
            submit.submit(first.at(series.existing(date)), series.occurrence(date), caller);
        }
        return repository.tagged(series, caller);
    }
}
