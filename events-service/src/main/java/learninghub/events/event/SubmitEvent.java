package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.events.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** An editor or a partner organisation hands in an event; it begins as a draft. */
@ApplicationScoped
public class SubmitEvent {
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
        return views.of(handIn(details, null, caller), caller);
    }

    /**
     * The same for another feature.
     *
     * @param occurrence which of a series it is
     * @return its id
     */
    @Transactional
    public UUID submit(EventDetails details, @Nullable Occurrence occurrence, Caller caller) {
        return handIn(details, occurrence, caller).id();
    }

    /** Refuses (403) a partner without the scope. */
    public static void requireSubmitter(Caller caller) {
        if (!caller.has("editor") && !caller.scopes().contains(SCOPE)) {
            throw new Refusal.Forbidden("The scope " + SCOPE + " is needed.");
        }
    }

    private Event handIn(EventDetails details, @Nullable Occurrence occurrence, Caller caller) {
        requireSubmitter(caller);
        Timespan when = Timespan.of(details.start(), details.end(), details.timeZone());
        UUID id = Ids.next();
        Event event = Event.submitted(
                id, slugs.forTitle(details.title(), id), details, when, clock.instant(), caller.requireSubject());
        event.classify(taxonomy.classify(details.tags(), details.categories()));
        event.admit(desk.read(details.admits()));
        if (occurrence != null) {
            event.takePlaceAs(occurrence);
        }
        events.persist(event);
        return event;
    }
}
