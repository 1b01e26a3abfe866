package learninghub.events.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.http.Refusal;

/** How many events of a series one person may have a registration for. */
@ApplicationScoped
public class SeriesLimit {
    private final EntityManager database;

    SeriesLimit(EntityManager database) {
        this.database = database;
    }

    /** Refuses (409) one more than there may be. Two events of the series at once are counted one after the other. */
    public void require(Event event, String member) {
        UUID series = event.seriesId();
        Integer most = series == null ? null : most(series);
        if (most == null) {
            return;
        }
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:key, 33))")
                .setParameter("key", series + " " + member)
                .getSingleResult();
        Number taken = (Number) database.createNativeQuery("""
                        select count(*) from registration r join event e on e.id = r.event_id
                        where e.series_id = :series and r.member_id = :member and r.state <> 'cancelled'""")
                .setParameter("series", series)
                .setParameter("member", member)
                .getSingleResult();
        if (taken.intValue() >= most) {
            throw new Refusal.Conflict("One person can register for " + most + " events of this series.");
        }
    }

    private Integer most(UUID series) {
        return database.createQuery("select perPerson from EventSeries where id = :series", Integer.class)
                .setParameter("series", series)
                .getSingleResultOrNull();
    }
}
