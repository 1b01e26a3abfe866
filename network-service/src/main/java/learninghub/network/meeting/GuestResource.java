package learninghub.network.meeting;

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
import java.util.List;
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

@Path("/api/v1/networks/{slug}/meetings/{id}/guests")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Meetings")
class GuestResource {
    private final GuestPassRepository passes;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final InviteGuest inviteGuest;
    private final RevokePass revokePass;
    private final CurrentCaller caller;

    GuestResource(
            GuestPassRepository passes,
            MeetingRepository meetings,
            MembershipRepository memberships,
            InviteGuest inviteGuest,
            RevokePass revokePass,
            CurrentCaller caller) {
        this.passes = passes;
        this.meetings = meetings;
        this.memberships = memberships;
        this.inviteGuest = inviteGuest;
        this.revokePass = revokePass;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listGuests", summary = "The guests of a meeting (chair)")
    public Page<GuestView> list(
            @PathParam("slug") String slug, @PathParam("id") UUID meeting, @Valid @BeanParam Paging paging) {
        Standing standing = memberships.standing(slug, caller.get());
        Meeting found = meetings.of(standing, meeting);
        standing.requireChair();
        List<GuestPass> guests = passes.of(found, paging.after(1), paging.rows());
        return Page.of(guests, paging.limit, GuestPass::view, pass -> Cursor.of(pass.id()));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "inviteGuest",
            summary = "Ask somebody to one meeting by their e-mail address (chair)",
            description = "An account whose verified address it is sees this meeting's joining link, agenda and papers "
                    + "until it is over; never the notes, nor anything else. There is no link that could be handed on.")
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GuestView.class)))
    public Response invite(
            @PathParam("slug") String slug, @PathParam("id") UUID meeting, @NotNull @Valid NewGuest guest) {
        GuestPass pass = inviteGuest.invite(slug, meeting, guest, caller.get());
        return Response.status(Response.Status.CREATED).entity(pass.view()).build();
    }

    @DELETE
    @Path("/{guestId}")
    @Authenticated
    @Operation(operationId = "removeGuest", summary = "Take a pass back (chair)")
    public void remove(
            @PathParam("slug") String slug, @PathParam("id") UUID meeting, @PathParam("guestId") UUID guest) {
        revokePass.revoke(slug, meeting, guest, caller.get());
    }
}
