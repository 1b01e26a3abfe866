package learninghub.network.meeting;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.ETags;
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
import org.jspecify.annotations.Nullable;

@Path("/api/v1/networks/{slug}/meeting-series")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Meetings")
class MeetingSeriesResource {
    private final MeetingSeriesRepository series;
    private final MembershipRepository memberships;
    private final PlanSeries planSeries;
    private final CancelSeries cancelSeries;
    private final CurrentCaller caller;

    MeetingSeriesResource(
            MeetingSeriesRepository series,
            MembershipRepository memberships,
            PlanSeries planSeries,
            CancelSeries cancelSeries,
            CurrentCaller caller) {
        this.series = series;
        this.memberships = memberships;
        this.planSeries = planSeries;
        this.cancelSeries = cancelSeries;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listMeetingSeries", summary = "The series of a network, for its members")
    public Page<MeetingSeriesView> list(@PathParam("slug") String slug, @Valid @BeanParam Paging paging) {
        Standing member = memberships.standing(slug, caller.get());
        List<MeetingSeries> found = series.of(member, paging.after(1), paging.rows());
        return Page.of(found, paging.limit, MeetingSeries::view, one -> Cursor.of(one.id()));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "planMeetingSeries",
            summary = "Plan meetings that come again (chair)",
            description =
                    "Each date of the rule becomes a meeting, to be moved, filled or cancelled by itself. They stay "
                            + "at their time on the wall when the clocks change. Without an end a year is planned ahead; "
                            + "at most 520 dates.")
    @APIResponse(
            responseCode = "201",
            description = "Planned; the meetings are in the list of meetings",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeetingSeriesView.class)))
    public Response plan(@PathParam("slug") String slug, @NotNull @Valid NewMeetingSeries wanted) {
        MeetingSeries planned = planSeries.plan(slug, wanted, caller.get());
        URI location = URI.create("/api/v1/networks/" + slug + "/meeting-series/" + planned.id());
        return ETags.created(location, planned.view(), String.valueOf(planned.version()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getMeetingSeries", summary = "One series, for members")
    @APIResponse(
            responseCode = "200",
            description = "The series",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeetingSeriesView.class)))
    public Response get(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return answer(series.of(memberships.standing(slug, caller.get()), id));
    }

    @PUT
    @Path("/{id}/cancellation")
    @Authenticated
    @Operation(
            operationId = "cancelMeetingSeries",
            summary = "End a series (chair)",
            description = "Its coming meetings are cancelled, and none is planned any more. If-Match names the series.")
    @APIResponse(
            responseCode = "200",
            description = "The ended series",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeetingSeriesView.class)))
    public Response cancel(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @Valid @Nullable Cancellation cancellation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        String reason = cancellation == null ? null : cancellation.reason();
        return answer(cancelSeries.cancel(slug, id, reason, ifMatch, caller.get()));
    }

    private static Response answer(MeetingSeries shown) {
        return ETags.ok(shown.view(), String.valueOf(shown.version()));
    }
}
