package learninghub.network.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import learninghub.network.actor.MemberId;
import org.jspecify.annotations.Nullable;

/** Active memberships. Network is joined by its table, not its class: a network knows its members, not they it. */
@ApplicationScoped
public class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The caller's place in this network. Not found where there is none, be it that there is no such network. */
    public Standing standing(String slug, Caller caller) {
        return standingIfAny(slug, caller).orElseThrow(Refusal.NotFound::new);
    }

    /** The same, where others than members may be let in. */
    public Optional<Standing> standingIfAny(String slug, Caller caller) {
        Optional<Membership> own = find(
                        "from Membership m join Network n on n.id = m.networkId where n.slug = ?1 and m.memberId = ?2 and m.endedAt is null",
                        slug,
                        MemberId.of(caller))
                .firstResultOptional();
        own.filter(membership -> !membership.isKnownAs(caller.name()))
                .ifPresent(membership -> rename(membership, caller.name()));
        return own.map(Membership::standing);
    }

    /** How many active members. Only for members: nobody else can count. */
    public long count(UUID network) {
        return count("networkId = ?1 and endedAt is null", network);
    }

    /** Somebody's role, if they are an active member. */
    public Optional<Role> roleOf(UUID member, UUID network) {
        return active(member, network).map(Membership::standing).map(Standing::role);
    }

    /** The names by which the active members are known. */
    public List<String> names(UUID network) {
        return find(
                        "select m.name from Membership m where m.networkId = ?1 and m.endedAt is null and m.name is not null",
                        network)
                .project(String.class)
                .list();
    }

    /** The organisations of the active members, as far as their profiles are visible. */
    public List<String> organisations(UUID network) {
        return getEntityManager()
                .createQuery("""
                        select distinct p.organisation from Membership m join Profile p on p.memberId = m.memberId
                        where m.networkId = :network and m.endedAt is null and p.visible and p.organisation is not null""", String.class)
                .setParameter("network", network)
                .getResultList();
    }

    /** Those of them who are active members. */
    public Set<UUID> membersAmong(UUID network, Collection<UUID> people) {
        return Set.copyOf(find(
                        "select m.memberId from Membership m where m.networkId = ?1 and m.endedAt is null and m.memberId in ?2",
                        network,
                        people)
                .project(UUID.class)
                .list());
    }

    /** Those of them whom this member sees in the list of members. */
    public Set<UUID> visibleAmong(Standing viewer, Collection<UUID> people) {
        return Set.copyOf(getEntityManager()
                .createQuery("""
                        select m.memberId from Membership m left join Profile p on p.memberId = m.memberId and p.visible
                        where m.networkId = :network and m.endedAt is null and m.memberId in :people
                        and (:all = true or m.memberId = :viewer or m.role = :chair or p.memberId is not null)""", UUID.class)
                .setParameter("network", viewer.networkId())
                .setParameter("people", people)
                .setParameter("all", viewer.isChair())
                .setParameter("viewer", viewer.memberId())
                .setParameter("chair", Role.CHAIR)
                .getResultList());
    }

    /** Those of them who are chairs. */
    public Set<UUID> chairsAmong(UUID network, Collection<UUID> people) {
        return Set.copyOf(find(
                        "select m.memberId from Membership m where m.networkId = ?1 and m.endedAt is null and m.role = ?2 and m.memberId in ?3",
                        network,
                        Role.CHAIR,
                        people)
                .project(UUID.class)
                .list());
    }

    /** Whether somebody is an active member of the network with this slug; with none, of any. */
    public boolean isActive(UUID member, @Nullable String slug) {
        return count(
                        "from Membership m join Network n on n.id = m.networkId where m.memberId = ?1 and m.endedAt is null and (?2 is null or n.slug = ?2)",
                        member,
                        slug)
                > 0;
    }

    Optional<Membership> active(UUID member, UUID network) {
        return find("memberId = ?1 and networkId = ?2 and endedAt is null", member, network)
                .firstResultOptional();
    }

    /** In one order for everybody, so that two who leave all at once do not wait for each other's chairs. */
    List<Membership> activeOf(UUID member) {
        return list("memberId = ?1 and endedAt is null order by networkId", member);
    }

    /** The slugs of the networks that would be without a chair. */
    List<String> chairedAlone(UUID member) {
        return getEntityManager()
                .createQuery("""
                        select n.slug from Membership m join Network n on n.id = m.networkId
                        where m.memberId = :member and m.role = :chair and m.endedAt is null
                        and not exists (select 1 from Membership o where o.networkId = m.networkId and o.role = :chair
                          and o.endedAt is null and o.memberId <> :member)
                        order by n.slug""", String.class)
                .setParameter("member", member)
                .setParameter("chair", Role.CHAIR)
                .getResultList();
    }

    /** Locked, so that of two chairs who leave at once one finds themselves the last. */
    List<Membership> chairs(UUID network) {
        return find("networkId = ?1 and role = ?2 and endedAt is null order by id", network, Role.CHAIR)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** So that a ban and an admission of the same person come one after the other. Until the end of the transaction. */
    void lockPerson(UUID network, UUID member) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:person, 5))")
                .setParameter("person", network + " " + member)
                .getSingleResult();
    }

    /** Memberships to lapse, as many as another replica has not taken. */
    List<Membership> unattested(LocalDate before, int most) {
        return lockedSkipping(
                "select * from membership where ended_at is null and role = 'member' and review_on < :before",
                before,
                most);
    }

    /** Offices to be handed on, as many as another replica has not taken. */
    List<Membership> officesOver(LocalDate before, int most) {
        return lockedSkipping(
                "select * from membership where ended_at is null and role <> 'member' and term_ends_on < :before",
                before,
                most);
    }

    @SuppressWarnings("unchecked")
    private List<Membership> lockedSkipping(String select, LocalDate before, int most) {
        return getEntityManager()
                .createNativeQuery(select + " order by id limit :most for update skip locked", Membership.class)
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultList();
    }

    /** Whoever was a member before their network began to ask is asked from now on; where it no longer asks, nobody is. */
    void dateReviews(LocalDate today) {
        getEntityManager().createNativeQuery("""
                        update membership m set review_on = (cast(:today as date) + make_interval(months => n.review_months))::date
                        from network n where n.id = m.network_id and m.ended_at is null
                        and (m.review_on is null) <> (n.review_months is null)""").setParameter("today", today).executeUpdate();
    }

    /**
     * In the order in which they came. Chairs see everybody; others see the chairs, themselves, and whose profile is visible: the rest
     * of the members' being here is nobody else's business.
     */
    List<Row> members(Standing viewer, @Nullable Cursor after, int rows) {
        return getEntityManager()
                .createQuery("""
                        select m, p.organisation from Membership m left join Profile p on p.memberId = m.memberId and p.visible
                        where m.networkId = :network and m.endedAt is null and m.id > :after
                        and (:all = true or m.memberId = :viewer or m.role = :chair or p.memberId is not null) order by m.id""", Row.class)
                .setParameter("network", viewer.networkId())
                .setParameter("all", viewer.isChair())
                .setParameter("viewer", viewer.memberId())
                .setParameter("chair", Role.CHAIR)
                .setParameter("after", after == null ? BEFORE_ALL : after.uuid(0))
                .setMaxResults(rows)
                .getResultList();
    }

    /** One row of the list of members. */
    record Row(Membership membership, @Nullable String organisation) {
        MemberView view(Standing viewer, LocalDate today) {
            return membership.view(organisation, viewer, today);
        }

        Cursor cursor() {
            return Cursor.of(membership.id());
        }
    }

    /** Beside the entity's version: a new name is no change that anybody's write could overlook. */
    private void rename(Membership own, String name) {
        getEntityManager()
                .createQuery("update Membership set name = :name where id = :id")
                .setParameter("name", name)
                .setParameter("id", own.id())
                .executeUpdate();
    }
}
