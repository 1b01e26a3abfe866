package learninghub.events.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.event.VersionTag;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The series there are. One of which nothing is public is its submitter's and the editors'. */
@ApplicationScoped
public class SeriesRepository implements PanacheRepositoryBase<EventSeries, UUID> {
    private final Events events;

    SeriesRepository(Events events) {
        this.events = events;
    }

    /** @param tag the ETag of just this view */
    record Tagged(EventSeriesView view, String tag) {}

    /** Refuses (404) what the caller may not see. */
    Tagged read(UUID id, Caller caller) {
        return tagged(findByIdOptional(id).orElseThrow(Refusal.NotFound::new), caller);
    }

    /** What everyone may see of it. Refuses (404) one of which nothing is public. */
    public SeriesPlan plan(UUID id) {
        EventSeriesView view = read(id, Caller.NOBODY).view();
        EventSeries series = findById(id);
        return new SeriesPlan(view, series.revision(), series.ruleDates());
    }

    Tagged tagged(EventSeries series, Caller caller) {
        EventSeriesView view = series.view(seen(series, caller).size());
        if (view.events() == 0) {
            throw new Refusal.NotFound();
        }
        return new Tagged(view, VersionTag.of(series.revision(), view.events()));
    }

    /** To change: nobody else does before the transaction ends. Refuses what may not be seen (404) or is another version (412). */
    EventSeries locked(UUID id, @Nullable String ifMatch, Caller caller) {
        EventSeries series = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (series == null || seen(series, caller).isEmpty()) {
            throw new Refusal.NotFound();
        }
        VersionTag.require(ifMatch, series.revision());
        return series;
    }

    private List<Event> seen(EventSeries series, Caller caller) {
        return events.ofSeries(series.id()).stream()
                .filter(event -> series.isOwn(caller) || event.isPublic())
                .toList();
    }
}
