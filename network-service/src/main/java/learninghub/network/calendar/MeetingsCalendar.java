package learninghub.network.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import learninghub.http.Refusal;
import learninghub.network.link.PrivateLinks;

/** The calendar that a secret opens: of whichever network the database shows to whoever presents it. */
@ApplicationScoped
class MeetingsCalendar {
    /** How far back it goes. */
    static final Duration BACK = Duration.ofDays(365);

    /** More than a meeting each day, a year back and a year ahead. */
    private static final int MOST = 1_000;

    private final EntityManager database;
    private final PrivateLinks links;
    private final Icalendar icalendar;
    private final Clock clock;

    MeetingsCalendar(EntityManager database, PrivateLinks links, Icalendar icalendar, Clock clock) {
        this.database = database;
        this.links = links;
        this.icalendar = icalendar;
        this.clock = clock;
    }

    byte[] of(String secret) {
        links.present(secret);
        return icalendar.of(name(), entries());
    }

    /** The same absence for a secret that never was and one that opens nothing any more. */
    private String name() {
        List<String> found = database.createNativeQuery("select name from network where id = (select linked_network())")
                .getResultList();
        return found.stream().findFirst().orElseThrow(Refusal.NotFound::new);
    }

    @SuppressWarnings("unchecked")
    private List<CalendarEntry> entries() {
        List<Tuple> rows = database.createNativeQuery("""
                        select id, title, start_local, end_local, time_zone, start_at, end_at,
                          case when join_url_visible_from is null or join_url_visible_from <= :now then join_url end as join_url,
                          cancelled_at is not null as cancelled, version, changed_at
                        from meeting where network_id = (select linked_network()) and start_at > :since order by start_at, id""", Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("since", clock.instant().minus(BACK))
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream().map(CalendarEntry::of).toList();
    }
}
