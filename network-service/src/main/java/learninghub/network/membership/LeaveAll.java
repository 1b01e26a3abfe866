package learninghub.network.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import learninghub.http.Refusal;

/** Somebody leaves every network they are in, at once; refused while one of them would be left without a chair. */
@ApplicationScoped
public class LeaveAll {
    private final MembershipRepository memberships;
    private final EndMembership endMembership;

    LeaveAll(MembershipRepository memberships, EndMembership endMembership) {
        this.memberships = memberships;
        this.endMembership = endMembership;
    }

    public void leave(UUID member) {
        List<String> chairedAlone = memberships.chairedAlone(member);
        if (!chairedAlone.isEmpty()) {
            throw new Refusal.Conflict(
                    "You are the only chair of " + String.join(", ", chairedAlone)
                            + ": make another member chair first (PATCH /api/v1/networks/{slug}/members/{memberId} with the role chair).");
        }
        // The last word on races is with each end: it locks the chairs.
        memberships.activeOf(member).forEach(endMembership::end);
    }
}
