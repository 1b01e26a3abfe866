package learninghub.network.meeting;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
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

@Path("/api/v1/networks/{slug}/meetings/{id}/attendance")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Meetings")
class AttendanceResource {
    private final AttendanceRepository attendances;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final RecordAttendance recordAttendance;
    private final CurrentCaller caller;

    AttendanceResource(
            AttendanceRepository attendances,
            MeetingRepository meetings,
            MembershipRepository memberships,
            RecordAttendance recordAttendance,
            CurrentCaller caller) {
        this.attendances = attendances;
        this.meetings = meetings;
        this.memberships = memberships;
        this.recordAttendance = recordAttendance;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getAttendance",
            summary = "How many came; for note-takers and chairs also who",
            description = "It always exists; at first nothing is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The attendance; its ETag is for If-Match",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttendanceRecord.class)))
    public Response get(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        Standing member = memberships.standing(slug, caller.get());
        Meeting meeting = meetings.of(member, id);
        return attendances
                .of(meeting)
                .map(attendance -> answer(attendance, meeting, member))
                .orElseGet(() -> ETags.ok(new AttendanceRecord(null, null), String.valueOf(Attendance.BLANK)));
    }

    @PUT
    @Authenticated
    @Operation(
            operationId = "putAttendance",
            summary = "Write down who came: a number, or the members (note-taker, chair)")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttendanceRecord.class)))
    public Response put(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @NotNull @Valid AttendanceRecord wanted,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Attendance attendance = recordAttendance.record(slug, id, wanted, ifMatch, caller.get());
        return ETags.ok(
                new AttendanceRecord(attendance.count(), wanted.members()), String.valueOf(attendance.version()));
    }

    private Response answer(Attendance attendance, Meeting meeting, Standing member) {
        Set<UUID> who = member.isWriter() ? attendances.attendees(meeting) : null;
        return ETags.ok(new AttendanceRecord(attendance.count(), who), String.valueOf(attendance.version()));
    }
}
