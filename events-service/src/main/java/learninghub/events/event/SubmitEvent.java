package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.events.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.Ids;
import learninghub.http.Refusal;

/** An editor or a partner organisation hands in an event; it begins as a draft. */
@ApplicationScoped
class SubmitEvent {
    static final String SCOPE = "events:submit";

    private final Events events;
    private final EventViews views;
    private final Slugs slugs;
    private final Taxonomy taxonomy;
    private final AdmissionDesk desk;
    private final Clock clock;

    SubmitEvent(Events events, EventViews views, Slugs slugs, Taxonomy taxonomy, AdmissionDesk desk, Clock clock) {
        this.events = events;
        this.views = views;
        this.slugs = slugs;
        this.taxonomy = taxonomy;
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    EventViews.Tagged submit(EventDetails details, Caller caller) {
        if (!caller.has("editor") && !caller.scopes().contains(SCOPE)) {
            throw new Refusal.Forbidden("The scope " + SCOPE + " is needed.");
        }
        Timespan when = Timespan.of(details.start(), details.end(), details.timeZone());
        UUID id = Ids.next();
        Event event = Event.submitted(
                id, slugs.forTitle(details.title(), id), details, when, clock.instant(), caller.requireSubject());
        event.classify(taxonomy.classify(details.tags(), details.categories()));
        event.admit(desk.read(details.admits()));
        events.persist(event);
        return views.of(event, caller);
    }
}
