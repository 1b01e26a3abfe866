package learninghub.network.admission;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.network.actor.ActingAs;
import learninghub.network.membership.MembersOnly;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/networks/{slug}/invitations")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Joining")
class InvitationResource {
    private final InvitationRepository invitations;
    private final MembershipRepository memberships;
    private final Invite invite;
    private final RevokeInvitation revokeInvitation;
    private final CurrentCaller caller;
    private final Clock clock;

    InvitationResource(
            InvitationRepository invitations,
            MembershipRepository memberships,
            Invite invite,
            RevokeInvitation revokeInvitation,
            CurrentCaller caller,
            Clock clock) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.invite = invite;
        this.revokeInvitation = revokeInvitation;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "invite",
            summary = "Ask somebody in by their e-mail address (chair)",
            description =
                    "Claimed once, with a membership request, by an account whose address is verified; an earlier "
                            + "invitation of the same address is void. There is no link that could be handed on.")
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InvitationView.class)))
    public Response invite(@PathParam("slug") String slug, @NotNull @Valid NewInvitation wanted) {
        Invitation invitation = invite.invite(slug, wanted, caller.get());
        return Response.status(Response.Status.CREATED)
                .entity(invitation.view(clock.instant()))
                .build();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listInvitations", summary = "The invitations of a network, latest first (chair)")
    public Page<InvitationView> list(@PathParam("slug") String slug, @Valid @BeanParam Paging paging) {
        Standing standing = memberships.standing(slug, caller.get());
        standing.requireChair();
        Instant now = clock.instant();
        var found = invitations.of(standing.networkId(), paging.after(1), paging.rows());
        return Page.of(
                found, paging.limit, invitation -> invitation.view(now), invitation -> Cursor.of(invitation.id()));
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "revokeInvitation",
            summary = "Take an invitation back (chair)",
            description = "409 when it has been claimed.")
    public void revoke(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        revokeInvitation.revoke(slug, id, caller.get());
    }
}
