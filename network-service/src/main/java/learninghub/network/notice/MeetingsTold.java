package learninghub.network.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import learninghub.notices.Letter;
import learninghub.notices.Notice;
import learninghub.notices.Notices;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the kinds of notice about a meeting have in common. Each is told once of each meeting. */
@ApplicationScoped
class MeetingsTold {
    static final String ALL_MEMBERS = "";

    private final EntityManager database;
    private final Notices notices;
    private final Clock clock;
    private final String pages;

    /** @param pages where a member reads a meeting, with {@code {id}} in it: without the network's name */
    MeetingsTold(
            EntityManager database,
            Notices notices,
            Clock clock,
            @ConfigProperty(name = "hub.meeting-pages") String pages) {
        this.database = database;
        this.notices = notices;
        this.clock = clock;
        this.pages = pages;
    }

    /**
     * One notice for each active member of the meeting's network.
     *
     * @param whom a further condition on member {@code s} of meeting {@code m}
     */
    boolean spread(Notice notice, String whom) {
        int first = database.createNativeQuery("""
                        insert into meeting_told (meeting_id, kind, told_at) values (:meeting, :kind, :now)
                        on conflict do nothing""")
                .setParameter("meeting", notice.about())
                .setParameter("kind", notice.kind())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (first == 1) {
            notices.queue(
                    notice.kind(),
                    clock.instant(),
                    "select m.id, cast(s.member_id as text) from meeting m join membership s on s.network_id = m.network_id"
                            + " where m.id = :meeting and s.ended_at is null " + whom,
                    Map.of("meeting", notice.about()));
        }
        return true;
    }

    /**
     * Whether there still is something to tell, as the reader may see it.
     *
     * @param condition on meeting {@code m}; may name {@code :now}
     */
    boolean isSo(Notice notice, String condition) {
        Instant now = clock.instant();
        var query = database.createNativeQuery("select count(*) from meeting m where m.id = :meeting and " + condition)
                .setParameter("meeting", notice.about());
        if (condition.contains(":now")) {
            query.setParameter("now", now);
        }
        return ((Number) query.getSingleResult()).longValue() > 0;
    }

    Letter letter(Notice notice, String subject, String happened) {
        return Letter.of(
                subject,
                happened + "\n\n  " + pages.replace("{id}", notice.about().toString()) + "\n");
    }
}
