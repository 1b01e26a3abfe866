package learninghub.network.membership;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/networks/{slug}/members")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Members")
class MemberResource {
    private final MembershipRepository memberships;
    private final ChangeRole changeRole;
    private final EndMembership endMembership;
    private final CurrentCaller caller;
    private final Clock clock;

    MemberResource(
            MembershipRepository memberships,
            ChangeRole changeRole,
            EndMembership endMembership,
            CurrentCaller caller,
            Clock clock) {
        this.memberships = memberships;
        this.changeRole = changeRole;
        this.endMembership = endMembership;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listMembers",
            summary = "The members of a network, for its members",
            description =
                    "Chairs see everybody; other members see the chairs, themselves and those whose profile is visible.")
    public Page<MemberView> list(@PathParam("slug") String slug, @Valid @BeanParam Paging paging) {
        Standing standing = memberships.standing(slug, caller.get());
        var found = memberships.members(standing, paging.after(1), paging.rows());
        LocalDate today = LocalDate.now(clock);
        return Page.of(found, paging.limit, row -> row.view(standing, today), MembershipRepository.Row::cursor);
    }

    @PATCH
    @Path("/{memberId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Authenticated
    @Operation(
            operationId = "patchMember",
            summary = "Give a member another role, or an end of their office (chair)",
            description =
                    "A member has no ETag: the role given is the role they have. 409 when no chair would be left.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoleChange.class)))
    public MemberView patch(
            @PathParam("slug") String slug, @PathParam("memberId") UUID member, @NotNull JsonNode patch) {
        Standing standing = memberships.standing(slug, caller.get());
        return changeRole.change(slug, member, patch, caller.get()).view(null, standing, LocalDate.now(clock));
    }

    @DELETE
    @Path("/{memberId}")
    @Authenticated
    @Operation(
            operationId = "endMembership",
            summary = "Leave (oneself) or remove a member (chair)",
            description = "Effective on the next request. 409 when no chair would be left.")
    public void end(@PathParam("slug") String slug, @PathParam("memberId") UUID member) {
        endMembership.end(slug, member, caller.get());
    }
}
