package learninghub.network.notes;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.ETags;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.network.actor.ActingAs;
import learninghub.network.meeting.MeetingRepository;
import learninghub.network.membership.MembersOnly;
import learninghub.network.membership.MembershipRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/networks/{slug}/meetings/{id}/notes")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Notes")
class NotesResource {
    private final ReadNotes readNotes;
    private final WriteNotes writeNotes;
    private final PublishNotes publishNotes;
    private final NotesRepository notes;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final CurrentCaller caller;

    NotesResource(
            ReadNotes readNotes,
            WriteNotes writeNotes,
            PublishNotes publishNotes,
            NotesRepository notes,
            MeetingRepository meetings,
            MembershipRepository memberships,
            CurrentCaller caller) {
        this.readNotes = readNotes;
        this.writeNotes = writeNotes;
        this.publishNotes = publishNotes;
        this.notes = notes;
        this.meetings = meetings;
        this.memberships = memberships;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getNotes",
            summary = "The notes: the working text for note-takers and chairs, the published one for members",
            description = "Each reading is in the access log.")
    @APIResponse(
            responseCode = "200",
            description = "The notes; each of the two texts has its own ETag",
            content = @Content(schema = @Schema(implementation = NotesView.class)))
    public Response get(@PathParam("slug") String slug, @PathParam("id") UUID meeting) {
        return answer(readNotes.read(slug, meeting, caller.get()));
    }

    @PUT
    @Authenticated
    @Operation(
            operationId = "putNotes",
            summary = "Write the notes (note-taker, chair)",
            description =
                    "The first time with `If-None-Match: *`, then with `If-Match` and the ETag read; `If-Match: *` is refused. "
                            + "Members go on reading what was published.")
    @APIResponse(
            responseCode = "200",
            description = "The working text as it is now",
            content = @Content(schema = @Schema(implementation = NotesView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = NotesView.class)))
    public Response put(
            @PathParam("slug") String slug,
            @PathParam("id") UUID meeting,
            @NotNull @Valid NotesText text,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Notes written = writeNotes.write(slug, meeting, text, new Preconditions(ifMatch, ifNoneMatch), caller.get());
        return written.version() == 1 ? begun(slug, meeting, written.workingCopy()) : answer(written.workingCopy());
    }

    @PUT
    @Path("/publication")
    @Authenticated
    @Operation(
            operationId = "publishNotes",
            summary = "Publish what is written to the members (note-taker, chair)",
            description =
                    "Refused while the text names a member or says who said something, unless a chair gives a reason.")
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = NotesView.class)))
    public Response publish(
            @PathParam("slug") String slug,
            @PathParam("id") UUID meeting,
            @Valid @Nullable Publication wanted,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        String reason = wanted == null ? null : wanted.overrideReason();
        return answer(publishNotes
                .publish(slug, meeting, reason, ifMatch, caller.get())
                .workingCopy());
    }

    @GET
    @Path("/revisions")
    @Authenticated
    @Operation(operationId = "listNotesRevisions", summary = "The kept texts of the notes, without the texts")
    public Page<RevisionView> revisions(
            @PathParam("slug") String slug, @PathParam("id") UUID meeting, @Valid @BeanParam Paging paging) {
        var found = meetings.of(memberships.standing(slug, caller.get()), meeting);
        List<Revision> revisions = notes.revisions(found, paging.after(1), paging.rows());
        return Page.of(revisions, paging.limit, Revision::view, revision -> Cursor.of(revision.number()));
    }

    private static Response begun(String slug, UUID meeting, ShownNotes shown) {
        URI location = URI.create("/api/v1/networks/" + slug + "/meetings/" + meeting + "/notes");
        return ETags.created(location, shown.view(), shown.tag());
    }

    private static Response answer(ShownNotes shown) {
        return ETags.ok(shown.view(), shown.tag());
    }
}
