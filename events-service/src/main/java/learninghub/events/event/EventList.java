package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import learninghub.http.Caller;
import learninghub.http.Page;
import learninghub.http.Paging;

/**
 * Events by start. Which ones, and how many have a place, is asked of the database each time; what they say of themselves is kept. Two
 * queries a page, however long it is: the rows, and what they are filed under.
 */
@ApplicationScoped
class EventList {
    private final EntityManager database;
    private final Summaries summaries;
    private final Clock clock;

    EventList(EntityManager database, Summaries summaries, Clock clock) {
        this.database = database;
        this.summaries = summaries;
        this.clock = clock;
    }

    Page<EventSummary> page(EventFilter filter, Paging paging, Caller caller) {
        EventConditions conditions = new EventConditions(database);
        conditions.visibleTo(caller);
        conditions.of(filter, caller, clock.instant());
        conditions.after(paging.after(2));
        // What is not kept is asked for as a whole: between two questions an event may have gone out of sight.
        List<EventSummary> found = summaries
                .of(conditions.rows(paging.rows()))
                .orElseGet(() -> summaries.ofWhole(conditions.events(paging.rows())));
        return Page.of(found, paging.limit, summary -> summary, EventSummary::cursor);
    }

    /** What everyone may see, whoever asks: from the given time on unless the filter names one. */
    List<Event> publicOnes(EventFilter filter, Instant from, int most) {
        EventConditions conditions = new EventConditions(database);
        conditions.publicOnly();
        conditions.of(filter, Caller.NOBODY, clock.instant());
        if (filter.fromInstant() == null) {
            conditions.endingAfter(from);
        }
        return conditions.events(most);
    }
}
