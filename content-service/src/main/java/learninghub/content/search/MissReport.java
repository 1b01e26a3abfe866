package learninghub.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import learninghub.http.Cursor;
import org.jspecify.annotations.Nullable;

/** What was searched in vain, the most frequent first. */
@ApplicationScoped
class MissReport {
    private final EntityManager database;

    MissReport(EntityManager database) {
        this.database = database;
    }

    /** One row more than asked tells of a next page. */
    @SuppressWarnings("unchecked")
    List<Miss> page(@Nullable Cursor after, int rows) {
        List<Tuple> found = database.createNativeQuery("""
                        select words, times, first_on, last_on from search_miss
                        where words is not null and (times < :times or (times = :times and words > :words))
                        order by times desc, words limit :rows""", Tuple.class)
                .setParameter("times", after == null ? Integer.MAX_VALUE : Search.number(after.text(0)))
                .setParameter("words", after == null ? "" : after.text(1))
                .setParameter("rows", rows)
                .getResultList();
        return found.stream()
                .map(row -> new Miss(
                        row.get(0, String.class),
                        row.get(1, Integer.class),
                        row.get(2, LocalDate.class),
                        row.get(3, LocalDate.class)))
                .toList();
    }
}
