package learninghub.network.admission;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import learninghub.http.VerifiedEmail;
import learninghub.network.actor.ActingAs;
import learninghub.network.network.KnownOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/networks/{slug}/membership-requests")
@RunOnVirtualThread
@ActingAs
@KnownOnly
@Tag(name = "Joining")
class MembershipRequestResource {
    private final ShownRequests shownRequests;
    private final RequestMembership requestMembership;
    private final DecideRequest decideRequest;
    private final CurrentCaller caller;
    private final VerifiedEmail verifiedEmail;

    MembershipRequestResource(
            ShownRequests shownRequests,
            RequestMembership requestMembership,
            DecideRequest decideRequest,
            CurrentCaller caller,
            VerifiedEmail verifiedEmail) {
        this.shownRequests = shownRequests;
        this.requestMembership = requestMembership;
        this.decideRequest = decideRequest;
        this.caller = caller;
        this.verifiedEmail = verifiedEmail;
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "requestMembership",
            summary = "Ask to join",
            description =
                    "Judged at once by the network's rules over one's profile: active, referred to a chair, or refused with reasons. "
                            + "Who was invited by the verified address of their account is a member at once.")
    @APIResponse(
            responseCode = "201",
            description = "Judged; see state",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MembershipRequestView.class)))
    public Response request(@PathParam("slug") String slug, @NotNull @Valid NewMembershipRequest wanted) {
        MembershipRequest request = requestMembership.request(slug, wanted, caller.get(), verifiedEmail.get());
        return Response.status(Response.Status.CREATED).entity(request.view()).build();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listMembershipRequests",
            summary = "One's own requests; for a chair those that wait for a decision")
    public Page<MembershipRequestView> list(@PathParam("slug") String slug, @Valid @BeanParam Paging paging) {
        List<MembershipRequest> found = shownRequests.to(caller.get(), slug, paging.after(1), paging.rows());
        return Page.of(found, paging.limit, MembershipRequest::view, request -> Cursor.of(request.id()));
    }

    @PUT
    @Path("/{id}/decision")
    @Authenticated
    @Operation(
            operationId = "decideMembershipRequest",
            summary = "Approve or refuse a referred request (chair)",
            description = "Once: a second decision is 409.")
    public MembershipRequestView decide(
            @PathParam("slug") String slug, @PathParam("id") UUID id, @NotNull @Valid Decision decision) {
        return decideRequest.decide(slug, id, decision, caller.get()).view();
    }
}
