package learninghub.events.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import learninghub.events.event.AdmissionDesk;
import learninghub.events.event.CalendarEntries;
import learninghub.events.event.Events;
import learninghub.notices.Notice;
import learninghub.notices.Notices;

/** Registrations as letters need them. */
@ApplicationScoped
class HeldPlaces {
    private final EntityManager database;
    private final Events events;
    private final CalendarEntries entries;
    private final AdmissionDesk desk;
    private final Notices notices;

    HeldPlaces(EntityManager database, Events events, CalendarEntries entries, AdmissionDesk desk, Notices notices) {
        this.database = database;
        this.events = events;
        this.entries = entries;
        this.desk = desk;
        this.notices = notices;
    }

    /** Empty when its event is not public any more. */
    Optional<HeldPlace> find(Notice notice) {
        return row(notice)
                .flatMap(row -> entries.publicOne(row.get("event_id", UUID.class))
                        .map(event -> new HeldPlace(
                                row.get("state", String.class), row.get("offer_expires_at", Instant.class), event)));
    }

    /** Whether the event admits its person now. Refuses (503) when who knows that does not answer. */
    boolean admitted(Notice notice, HeldPlace place) {
        return desk.admits(events.findById(place.event().id()).admission(), String.valueOf(notice.person()));
    }

    /** In place of a notice about an event, one for each registration in one of these states. */
    boolean spread(Notice notice, Instant due, String... states) {
        notices.queue(
                notice.kind(),
                due,
                "select id, member_id from registration where event_id = :event and state in (:states)",
                Map.of("event", notice.about(), "states", java.util.List.of(states)));
        return true;
    }

    private Optional<Tuple> row(Notice notice) {
        return database.createNativeQuery(
                        "select event_id, state, offer_expires_at from registration where id = :id", Tuple.class)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .addScalar("event_id", UUID.class)
                .addScalar("state", String.class)
                .addScalar("offer_expires_at", Instant.class)
                .setParameter("id", notice.about())
                .uniqueResultOptional();
    }
}
