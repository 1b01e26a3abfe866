package learninghub.events.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import learninghub.events.quota.Quota;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The registrations there are. */
@ApplicationScoped
class Registrations implements PanacheRepositoryBase<Registration, UUID> {
    /** The one this person has with the event now; a cancelled one is history. */
    Optional<Registration> current(UUID event, String member) {
        return find("eventId = ?1 and memberId = ?2 and state <> ?3", event, member, State.CANCELLED)
                .singleResultOptional();
    }

    Optional<Registration> ofEvent(UUID event, UUID id) {
        return find("eventId = ?1 and id = ?2", event, id).singleResultOptional();
    }

    boolean anyIn(UUID quota) {
        return count("quota.id = ?1", quota) > 0;
    }

    /** Who comes and agreed to be named, by ticket. */
    List<Registration> named(UUID event, long after, int rows) {
        return find(
                        "eventId = ?1 and listedName is not null and state in ?2 and ticket > ?3 order by ticket",
                        event,
                        List.of(State.CONFIRMED, State.ATTENDED),
                        after)
                .page(0, rows)
                .list();
    }

    /** Refuses (404) what is of another event or not the caller's to see. */
    Registration visible(UUID event, UUID id, Caller caller) {
        Registration registration = find("eventId = ?1 and id = ?2", event, id)
                .singleResultOptional()
                .orElseThrow(Refusal.NotFound::new);
        registration.requireVisibleTo(caller);
        return registration;
    }

    boolean isConfirmed(UUID event, String member) {
        return count(
                        "eventId = ?1 and memberId = ?2 and state in ?3",
                        event,
                        member,
                        List.of(State.CONFIRMED, State.ATTENDED))
                > 0;
    }

    List<UUID> confirmedFor(String member, Instant endingAfter, int most) {
        return getEntityManager()
                .createQuery("""
                        select e.id from Registration r join Event e on e.id = r.eventId
                        where r.memberId = :member and r.state in :coming and e.endsAt > :after
                        order by e.startsAt, e.id""", UUID.class)
                .setParameter("member", member)
                .setParameter("coming", List.of(State.CONFIRMED, State.ATTENDED))
                .setParameter("after", endingAfter)
                .setMaxResults(most)
                .getResultList();
    }

    /** The events to come where this person's registration rests on the membership that has ended and on no other, by id. */
    List<UUID> restingOn(UUID endedMembership, String member, UUID network, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        select e.id from registration r join event e on e.id = r.event_id
                        where r.member_id = :member and r.state in ('confirmed', 'waiting', 'offered') and e.ends_at > :now
                          and (e.admits = 'members' or (e.admits = 'network' and e.network_id = :network))
                          and not exists (select 1 from membership other
                            where other.member_id = :member and other.id <> :ended
                              and (e.admits = 'members' or other.network_id = e.network_id))
                        order by e.id""")
                .setParameter("member", member)
                .setParameter("now", now)
                .setParameter("network", network)
                .setParameter("ended", endedMembership)
                .getResultList();
    }

    /** The events to come that this person is registered for or waits for, by id: in an order in which all lock them. */
    List<UUID> toCome(String member, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        select e.id from registration r join event e on e.id = r.event_id
                        where r.member_id = :member and r.state in ('confirmed', 'waiting', 'offered') and e.ends_at > :now
                        order by e.id""")
                .setParameter("member", member)
                .setParameter("now", now)
                .getResultList();
    }

    List<Registration> firstWaiting(UUID event, int most) {
        return find("eventId = ?1 and state = ?2 order by ticket", event, State.WAITING)
                .page(0, most)
                .list();
    }

    /** The first of those who wait whose quotas have a place: nobody waits for a share of the places that is not theirs. */
    List<Registration> nextInLine(UUID event, Collection<Quota> quotas, int most) {
        if (quotas.isEmpty()) {
            return firstWaiting(event, most);
        }
        List<Registration> candidates = new ArrayList<>(
                find("eventId = ?1 and state = ?2 and quota is null order by ticket", event, State.WAITING)
                        .page(0, most)
                        .list());
        for (Quota quota : quotas) {
            int free = Math.min(most, quota.toOffer());
            if (free > 0) {
                candidates.addAll(find("quota = ?1 and state = ?2 order by ticket", quota, State.WAITING)
                        .page(0, free)
                        .list());
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingLong(Registration::ticket))
                .limit(most)
                .toList();
    }

    List<Registration> lapsed(UUID event, Instant now) {
        return list("eventId = ?1 and state = ?2 and offerExpiresAt <= ?3 order by ticket", event, State.OFFERED, now);
    }

    List<UUID> eventsWithLapsedOffers(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select distinct eventId from Registration where state = :offered and offerExpiresAt <= :now",
                        UUID.class)
                .setParameter("offered", State.OFFERED)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** In the order of coming. */
    List<Registration> inOrder(UUID event, @Nullable UUID after, int rows) {
        return after == null
                ? find("eventId = ?1 order by ticket", event).page(0, rows).list()
                : find(
                                "eventId = ?1 and ticket > (select r.ticket from Registration r where r.id = ?2) order by ticket",
                                event,
                                after)
                        .page(0, rows)
                        .list();
    }

    /** Newest first. */
    List<Registration> of(String member, @Nullable UUID before, int rows) {
        return before == null
                ? find("memberId = ?1 order by id desc", member).page(0, rows).list()
                : find("memberId = ?1 and id < ?2 order by id desc", member, before)
                        .page(0, rows)
                        .list();
    }

    /** The place in the waiting list, from 1, of each of these that waits. */
    Map<UUID, Long> positions(Collection<Registration> registrations) {
        List<UUID> waiting = registrations.stream()
                .filter(registration -> registration.state() == State.WAITING)
                .map(Registration::id)
                .toList();
        Map<UUID, Long> positions = new HashMap<>();
        if (!waiting.isEmpty()) {
            List<?> rows = getEntityManager()
                    .createNativeQuery("""
                            select r.id, (select count(*) from registration ahead
                                          where ahead.event_id = r.event_id and ahead.state = 'waiting' and ahead.ticket <= r.ticket)
                            from registration r where r.id in (:ids) and r.state = 'waiting'""")
                    .setParameter("ids", waiting)
                    .getResultList();
            rows.forEach(row -> positions.put((UUID) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue()));
        }
        return positions;
    }
}
