package learninghub.content.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often a partner asked, for whoever shows it. */
@ApplicationScoped
public class PartnerRequests {
    /** Shown of what is kept. */
    static final int DAYS = 31;

    private final EntityManager database;

    PartnerRequests(EntityManager database) {
        this.database = database;
    }

    /** @param answers how many of each status class */
    public record OnDay(LocalDate day, String operation, Map<String, Long> answers) {}

    /** Of today and the thirty days before it, the newest day first. At most a minute behind. */
    public List<OnDay> lately(String partner) {
        List<OnDay> days = new ArrayList<>();
        List<Object[]> rows = database.createNativeQuery("""
                        select day, operation, answer, requests from partner_requests
                        where partner = :partner and day > current_date - cast(:days as int)
                        order by day desc, operation, answer""", Object[].class)
                .setParameter("partner", partner)
                .setParameter("days", DAYS)
                .getResultList();
        for (Object[] row : rows) {
            onDay(days, (LocalDate) row[0], (String) row[1]).answers().put((String) row[2], (Long) row[3]);
        }
        return days;
    }

    private static OnDay onDay(List<OnDay> days, LocalDate day, String operation) {
        if (days.isEmpty()
                || !days.getLast().day().equals(day)
                || !days.getLast().operation().equals(operation)) {
            days.add(new OnDay(day, operation, new TreeMap<>()));
        }
        return days.getLast();
    }
}
