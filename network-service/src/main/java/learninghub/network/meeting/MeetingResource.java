package learninghub.network.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.VerifiedEmail;
import learninghub.network.actor.ActingAs;
import learninghub.network.membership.GuestsToo;
import learninghub.network.membership.MembersOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/networks/{slug}/meetings")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Meetings")
class MeetingResource {
    private final MeetingViews views;
    private final PlanMeeting planMeeting;
    private final ChangeMeeting changeMeeting;
    private final CancelMeeting cancelMeeting;
    private final CurrentCaller caller;
    private final VerifiedEmail verifiedEmail;

    MeetingResource(
            MeetingViews views,
            PlanMeeting planMeeting,
            ChangeMeeting changeMeeting,
            CancelMeeting cancelMeeting,
            CurrentCaller caller,
            VerifiedEmail verifiedEmail) {
        this.views = views;
        this.planMeeting = planMeeting;
        this.changeMeeting = changeMeeting;
        this.cancelMeeting = cancelMeeting;
        this.caller = caller;
        this.verifiedEmail = verifiedEmail;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listMeetings", summary = "The meetings of a network, by time, for its members")
    public Page<MeetingView> list(@PathParam("slug") String slug, @Valid @BeanParam MeetingTimes times) {
        return views.list(slug, times, caller.get());
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "planMeeting", summary = "Plan a meeting, or enter one that was (chair)")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeetingView.class)))
    public Response plan(@PathParam("slug") String slug, @NotNull @Valid MeetingPlan plan) {
        Shown meeting = views.shown(slug, planMeeting.plan(slug, plan, caller.get()), caller.get());
        URI location = URI.create(
                "/api/v1/networks/" + slug + "/meetings/" + meeting.view().id());
        return ETags.created(location, meeting.view(), meeting.tag());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @GuestsToo
    @Operation(operationId = "getMeeting", summary = "One meeting, for members, and until it is over for its guests")
    @APIResponse(
            responseCode = "200",
            description = "The meeting",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeetingView.class)))
    public Response get(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return answer(views.one(slug, id, caller.get(), verifiedEmail.get()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Authenticated
    @Operation(
            operationId = "patchMeeting",
            summary = "Change a meeting (chair)",
            description = "agendaItems are replaced whole; those sent with their id stay the same items.")
    @RequestBody(content = @Content(schema = @Schema(implementation = MeetingPlan.class)))
    @APIResponse(
            responseCode = "200",
            description = "The meeting as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeetingView.class)))
    public Response patch(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @NotNull JsonNode patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Meeting meeting = changeMeeting.change(slug, id, patch, ifMatch, caller.get());
        return answer(views.shown(slug, meeting, caller.get()));
    }

    @PUT
    @Path("/{id}/cancellation")
    @Authenticated
    @Operation(
            operationId = "cancelMeeting",
            summary = "Cancel a meeting (chair)",
            description = "If-Match names the meeting.")
    @APIResponse(
            responseCode = "200",
            description = "The cancelled meeting",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeetingView.class)))
    public Response cancel(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @Valid @Nullable Cancellation cancellation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        String reason = cancellation == null ? null : cancellation.reason();
        Meeting meeting = cancelMeeting.cancel(slug, id, reason, ifMatch, caller.get());
        return answer(views.shown(slug, meeting, caller.get()));
    }

    private static Response answer(Shown meeting) {
        return ETags.ok(meeting.view(), meeting.tag());
    }
}
