package learninghub.network.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class GuestPassRepository implements PanacheRepositoryBase<GuestPass, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The names of a meeting's guests, as far as they are known. */
    public List<String> names(UUID meeting) {
        return find(
                        "select name from GuestPass where meetingId = ?1 and name is not null and revokedAt is null",
                        meeting)
                .project(String.class)
                .list();
    }

    /** Those of them who are guests of this meeting, by their passes. */
    public List<InvitedGuest> invited(Meeting meeting, Collection<UUID> passes) {
        return find(
                        "select id, email, name from GuestPass where meetingId = ?1 and id in ?2 and revokedAt is null",
                        meeting.id(),
                        passes)
                .project(InvitedGuest.class)
                .list();
    }

    Optional<GuestPass> valid(String slug, UUID meeting, @Nullable String email) {
        return email == null
                ? Optional.empty()
                : find("networkSlug = ?1 and meetingId = ?2 and email = ?3 and revokedAt is null", slug, meeting, email)
                        .firstResultOptional();
    }

    List<GuestPass> of(Meeting meeting, @Nullable Cursor after, int rows) {
        return find("meetingId = ?1 and revokedAt is null and id > ?2 order by id", meeting.id(), from(after))
                .page(0, rows)
                .list();
    }

    GuestPass of(Meeting meeting, UUID id) {
        return find("meetingId = ?1 and id = ?2 and revokedAt is null", meeting.id(), id)
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** Of meetings that are not over. */
    List<MyPassView> held(@Nullable String email, Instant now, @Nullable Cursor after, int rows) {
        return getEntityManager()
                .createQuery("""
                        select g.id, g.networkSlug, m.id, m.title, m.startAt, m.endAt, m.cancelledAt is not null from GuestPass g join Meeting m on m.id = g.meetingId
                        where g.email = :email and g.revokedAt is null and m.endAt > :now and g.id > :after order by g.id""", MyPassView.class)
                .setParameter("email", email)
                .setParameter("now", now)
                .setParameter("after", from(after))
                .setMaxResults(rows)
                .getResultList();
    }

    private static UUID from(@Nullable Cursor after) {
        return after == null ? BEFORE_ALL : after.uuid(0);
    }
}
