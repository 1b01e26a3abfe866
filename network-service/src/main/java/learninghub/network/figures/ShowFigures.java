package learninghub.network.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;

/** A chair lets everybody know about how many they are, or no longer. Switching twice on one day counts once. */
@ApplicationScoped
class ShowFigures {
    private final MembershipRepository memberships;
    private final EntityManager database;
    private final Clock clock;

    ShowFigures(MembershipRepository memberships, EntityManager database, Clock clock) {
        this.memberships = memberships;
        this.database = database;
        this.clock = clock;
    }

    Standing show(String slug, Caller chair) {
        Standing standing = permitted(slug, chair);
        database.createNativeQuery("""
                        insert into public_figures (network_id, shown, members, as_of) values (:network, true, :members, :today)
                        on conflict (network_id) do update set shown = true,
                          members = case when public_figures.as_of < excluded.as_of then excluded.members else public_figures.members end,
                          as_of = excluded.as_of""")
                .setParameter("network", standing.networkId())
                .setParameter("members", (int) (memberships.count(standing.networkId()) / 10 * 10))
                .setParameter("today", LocalDate.now(clock))
                .executeUpdate();
        return standing;
    }

    void hide(String slug, Caller chair) {
        Standing standing = permitted(slug, chair);
        database.createNativeQuery("update public_figures set shown = false where network_id = :network")
                .setParameter("network", standing.networkId())
                .executeUpdate();
    }

    private Standing permitted(String slug, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        standing.requireChair();
        return standing;
    }
}
