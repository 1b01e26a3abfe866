package learninghub.events.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;

/** What people have attended. */
@ApplicationScoped
class Attendance {
    private static final int NO_YEAR_YET = 10_000;

    private final EntityManager database;

    Attendance(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    Page<YearOfAttendance> byYear(String member, Paging paging) {
        Cursor after = paging.after(1);
        List<Tuple> rows = database.createNativeQuery("""
                        select cast(extract(year from e.start_local) as int) as year, count(*) as events, sum(a.hours) as hours
                        from registration r join event e on e.id = r.event_id join event_hours a on a.event_id = e.id
                        where r.member_id = :member and r.state = 'attended' and extract(year from e.start_local) < :before
                        group by 1 order by 1 desc limit :rows""", Tuple.class)
                .setParameter("member", member)
                .setParameter("before", after == null ? NO_YEAR_YET : (int) after.number(0))
                .setParameter("rows", paging.rows())
                .getResultList();
        return Page.of(rows, paging.limit, Attendance::year, row -> Cursor.of(row.get("year")));
    }

    private static YearOfAttendance year(Tuple row) {
        return new YearOfAttendance(
                row.get("year", Integer.class), row.get("events", Long.class), row.get("hours", Double.class));
    }
}
