package learninghub.network.membership;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;

/** A chair gives a member another role. */
@ApplicationScoped
class ChangeRole {
    private final MembershipRepository memberships;
    private final MergePatch mergePatch;

    ChangeRole(MembershipRepository memberships, MergePatch mergePatch) {
        this.memberships = memberships;
        this.mergePatch = mergePatch;
    }

    Membership change(String slug, UUID member, JsonNode patch, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        // First, so that the answer does not tell a member who else is one.
        standing.requireChair();
        Membership membership = memberships.active(member, standing.networkId()).orElseThrow(Refusal.NotFound::new);
        RoleChange wanted = mergePatch.apply(membership.office(), patch, RoleChange.class);
        membership.take(wanted, memberships.chairs(standing.networkId()));
        return membership;
    }
}
