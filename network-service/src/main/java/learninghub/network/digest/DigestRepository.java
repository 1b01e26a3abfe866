package learninghub.network.digest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import learninghub.network.meeting.Meeting;
import org.jspecify.annotations.Nullable;

/** Digests the actor may know of: the database shows chairs those of their networks, and guests those that are to name them. */
@ApplicationScoped
class DigestRepository implements PanacheRepositoryBase<Digest, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    Digest of(Meeting meeting, UUID id) {
        return find("meetingId = ?1 and id = ?2", meeting.id(), id)
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    List<Digest> of(Meeting meeting, @Nullable Cursor after, int rows) {
        return find("meetingId = ?1 and id > ?2 order by id", meeting.id(), from(after))
                .page(0, rows)
                .list();
    }

    /** Locked, so that of two who consent at once the second sees that the first has. */
    Digest locked(String slug, UUID meeting, UUID id) {
        return find("networkSlug = ?1 and meetingId = ?2 and id = ?3", slug, meeting, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** Those that are to name the actor. */
    @SuppressWarnings("unchecked")
    List<Digest> namingMe(@Nullable Cursor after, int rows) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from digest where guests @> me_as_guest() and id > :after order by id limit :rows",
                        Digest.class)
                .setParameter("after", from(after))
                .setParameter("rows", rows)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    Optional<Digest> namingMe(UUID id) {
        return getEntityManager()
                .createNativeQuery("select * from digest where guests @> me_as_guest() and id = :id", Digest.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** One that is to be handed in now and that no other replica is handing in. */
    @SuppressWarnings("unchecked")
    Optional<Digest> due(Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from digest where state = 'agreed' and next_attempt_at <= :now
                        order by next_attempt_at limit 1 for update skip locked""", Digest.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    private static UUID from(@Nullable Cursor after) {
        return after == null ? BEFORE_ALL : after.uuid(0);
    }
}
