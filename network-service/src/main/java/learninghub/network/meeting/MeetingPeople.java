package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.network.membership.MembershipRepository;
import org.jspecify.annotations.Nullable;

/** Whom a chair may name in a plan: members of the network, and for chairing its chairs. Who is named already stays, come what may. */
@ApplicationScoped
class MeetingPeople {
    private final MembershipRepository memberships;

    MeetingPeople(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    void require(UUID network, MeetingPlan plan, @Nullable MeetingPlan before) {
        if (plan.chairedBy() != null && (before == null || !plan.chairedBy().equals(before.chairedBy()))) {
            requireChairs(network, List.of(plan.chairedBy()), "/chairedBy");
        }
        requireOwners(network, plan, before == null ? Set.of() : before.owners());
    }

    void requireChairs(UUID network, Collection<UUID> named, String pointer) {
        if (!memberships.chairsAmong(network, named).containsAll(named)) {
            throw new Refusal.Invalid(Fault.at(pointer, "Only chairs of this network chair its meetings."));
        }
    }

    private void requireOwners(UUID network, MeetingPlan plan, Set<UUID> known) {
        Set<UUID> members = memberships.membersAmong(network, plan.owners());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < plan.agenda().size(); i++) {
            UUID owner = plan.agenda().get(i).ownerId();
            if (owner != null && !members.contains(owner) && !known.contains(owner)) {
                faults.add(Fault.at("/agendaItems/" + i + "/ownerId", "Not a member of this network."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
    }
}
