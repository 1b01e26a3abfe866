package learninghub.network.check;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import learninghub.http.CurrentCaller;
import learninghub.network.actor.ActingAs;
import org.jspecify.annotations.Nullable;

@Path("/internal/memberships/check")
@RunOnVirtualThread
@ActingAs(ActingAs.MEMBERSHIPS_CHECK)
class MembershipCheckResource {
    private final CheckMembership checkMembership;
    private final CurrentCaller caller;

    MembershipCheckResource(CheckMembership checkMembership, CurrentCaller caller) {
        this.checkMembership = checkMembership;
        this.caller = caller;
    }

    /** @param network a slug; absent: a membership of any network counts */
    @GET
    @RolesAllowed("service")
    public Answer check(
            @QueryParam("subject") @Nullable String subject, @QueryParam("network") @Nullable String network) {
        return new Answer(checkMembership.isActive(subject, network, caller.get()));
    }

    record Answer(boolean active) {}
}
