package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/** Events for calendars: what everyone may see, and with the joining link what one person may. Drafts are in none. */
@ApplicationScoped
public class CalendarEntries {
    /** The most events of one calendar. */
    public static final int MOST = 1_000;

    /** How far back a calendar goes when nobody asks for more. */
    static final Duration BACK = Duration.ofDays(90);

    private final Events events;
    private final EventList list;
    private final Attendees attendees;
    private final AdmissionDesk desk;
    private final Clock clock;

    CalendarEntries(Events events, EventList list, Attendees attendees, AdmissionDesk desk, Clock clock) {
        this.events = events;
        this.list = list;
        this.attendees = attendees;
        this.desk = desk;
        this.clock = clock;
    }

    /** Refuses (404, 410) what is not public, whoever asks. */
    public CalendarEntry of(String ref) {
        Event event = events.visible(ref, Caller.NOBODY);
        return CalendarEntry.of(event, events.labels(event), null);
    }

    /** Empty for one that is not public. */
    public Optional<CalendarEntry> publicOne(UUID id) {
        return entries(events.publicOnes(List.of(id)), event -> null).stream().findFirst();
    }

    /** The next ones, for feeds; later unless the filter says from when. */
    public List<CalendarEntry> toCome(EventFilter filter, int most) {
        return entries(list.publicOnes(filter, clock.instant(), most), event -> null);
    }

    public List<CalendarEntry> found(EventFilter filter) {
        return entries(list.publicOnes(filter, since(), MOST), event -> null);
    }

    /** The public ones of a series, by the dates of its rule. */
    public List<CalendarEntry> ofSeries(UUID series) {
        List<Event> found =
                events.ofSeries(series).stream().filter(Event::isPublic).toList();
        return entries(found, event -> null);
    }

    /** Where this person has a place. Asks the owner of memberships once for each network that a link to be shown depends on. */
    public List<CalendarEntry> ofAttendee(String subject) {
        List<UUID> ids = attendees.confirmedFor(subject, since(), MOST);
        Instant now = clock.instant();
        Map<Admission, Boolean> admitted = new HashMap<>();
        return entries(ids.isEmpty() ? List.of() : events.publicOnes(ids), event -> {
            String link = event.takesPlace(now) ? event.joinUrl(now) : null;
            boolean theirs = link != null
                    && admitted.computeIfAbsent(event.admission(), admission -> desk.admits(admission, subject));
            return theirs ? link : null;
        });
    }

    private Instant since() {
        return clock.instant().minus(BACK);
    }

    private List<CalendarEntry> entries(Collection<Event> found, Function<Event, @Nullable String> joinUrl) {
        Map<UUID, Labels> labels = found.isEmpty()
                ? Map.of()
                : events.labels(found.stream().map(Event::id).toList());
        return found.stream()
                .map(event -> CalendarEntry.of(event, labels.get(event.id()), joinUrl.apply(event)))
                .toList();
    }
}
