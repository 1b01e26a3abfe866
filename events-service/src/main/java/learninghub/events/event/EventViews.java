package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import learninghub.http.Caller;

/** An event with its words and tag, for whoever asks. */
@ApplicationScoped
class EventViews {
    private final Events events;
    private final JoiningLink link;

    EventViews(Events events, JoiningLink link) {
        this.events = events;
        this.link = link;
    }

    /** @param tag the ETag of just this view */
    record Tagged(EventView view, String tag) {}

    Tagged read(String ref, Caller caller) {
        return of(events.visible(ref, caller), caller);
    }

    Tagged of(Event event, Caller caller) {
        EventView view =
                EventView.of(event, events.labels(event), link.shownTo(caller, event), event.speakersShownTo(caller));
        Object[] rest = {
            view.confirmed(),
            view.waiting(),
            view.joinUrl(),
            view.speakers(),
            view.tags(),
            view.categories(),
            view.admits()
        };
        return new Tagged(view, VersionTag.of(event.revision(), rest));
    }
}
