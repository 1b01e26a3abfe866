package learninghub.events.event;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.events.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.MergePatch;
import org.jspecify.annotations.Nullable;

/** Somebody who may changes what an event says of itself. Whether it is public is not among that. */
@ApplicationScoped
public class ChangeEvent {
    private final Events events;
    private final EventViews views;
    private final EventFacts facts;
    private final MergePatch mergePatch;
    private final Slugs slugs;
    private final Taxonomy taxonomy;
    private final AdmissionDesk desk;
    private final Attendees attendees;
    private final Clock clock;

    ChangeEvent(
            Events events,
            EventViews views,
            EventFacts facts,
            MergePatch mergePatch,
            Slugs slugs,
            Taxonomy taxonomy,
            AdmissionDesk desk,
            Attendees attendees,
            Clock clock) {
        this.events = events;
        this.views = views;
        this.facts = facts;
        this.mergePatch = mergePatch;
        this.slugs = slugs;
        this.taxonomy = taxonomy;
        this.desk = desk;
        this.attendees = attendees;
        this.clock = clock;
    }

    /** The same for another feature, whatever the event is like now. */
    @Transactional
    public void change(UUID id, JsonNode patch, Caller caller) {
        change(id.toString(), patch, "*", caller);
    }

    @Transactional
    EventViews.Tagged change(String ref, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        event.requireEditableBy(caller);
        VersionTag.require(ifMatch, event.revision());
        EventDetails before = event.details(events.labels(event));
        EventDetails after = mergePatch.apply(before, patch, EventDetails.class);
        if (!after.equals(before)) {
            write(event, before, after);
            attendees.placesMayBeFree(event);
            facts.announce(event);
            if (after.differsForAttendees(before)) {
                attendees.eventChanged(event.id());
            }
        }
        return views.of(event, caller);
    }

    private void write(Event event, EventDetails before, EventDetails after) {
        Timespan when = Timespan.of(after.start(), after.end(), after.timeZone());
        refile(event, before, after);
        if (!after.admits().equals(before.admits())) {
            event.admit(desk.read(after.admits()));
        }
        if (!event.wasPublished()) {
            event.rename(slugs.forTitle(after.title(), event.id()));
        }
        event.change(after, when, clock.instant());
    }

    /** Only when asked to: what an event was filed under before stays, also when it has been archived since. */
    private void refile(Event event, EventDetails before, EventDetails after) {
        if (!after.tags().equals(before.tags()) || !after.categories().equals(before.categories())) {
            event.classify(taxonomy.classify(after.tags(), after.categories()));
        }
    }
}
