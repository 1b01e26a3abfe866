package learninghub.network.notes;

import io.opentelemetry.api.trace.Span;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.ETags;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.Problem;
import learninghub.http.Refusal;
import learninghub.http.Requests;
import learninghub.network.actor.ActingAs;
import learninghub.network.meeting.MeetingRepository;
import learninghub.network.membership.MembersOnly;
import learninghub.network.membership.MembershipRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    private final ReadRevisions readRevisions;
    private final WriteNotes writeNotes;
    private final PublishNotes publishNotes;
    private final NotesRepository notes;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final CurrentCaller caller;
    private final RoutingContext context;

    NotesResource(
            ReadNotes readNotes,
            ReadRevisions readRevisions,
            WriteNotes writeNotes,
            PublishNotes publishNotes,
            NotesRepository notes,
            MeetingRepository meetings,
            MembershipRepository memberships,
            CurrentCaller caller,
            RoutingContext context) {
        this.readNotes = readNotes;
        this.readRevisions = readRevisions;
        this.writeNotes = writeNotes;
        this.publishNotes = publishNotes;
        this.notes = notes;
        this.meetings = meetings;
        this.memberships = memberships;
        this.caller = caller;
        this.context = context;
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
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NotesView.class)))
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
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NotesView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NotesView.class)))
    @APIResponse(
            responseCode = "412",
            description = "Somebody else wrote meanwhile: both texts",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = NotesOvertaken.class)))
    public Response put(
            @PathParam("slug") String slug,
            @PathParam("id") UUID meeting,
            @NotNull @Valid NotesText text,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Preconditions preconditions = new Preconditions(ifMatch, ifNoneMatch);
        Writing writing = writeNotes.write(slug, meeting, text, preconditions, caller.get());
        return writing instanceof Writing.Overtaken overtaken
                ? overtaken(overtaken.notes(), overtaken.yours())
                : written(slug, meeting, writing.notes());
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
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NotesView.class)))
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

    @GET
    @Path("/revisions/{number}")
    @Authenticated
    @Operation(
            operationId = "getNotesRevision",
            summary = "One kept text of the notes",
            description = "Members see the published ones. Each reading is in the access log.")
    public RevisionText revision(
            @PathParam("slug") String slug, @PathParam("id") UUID meeting, @PathParam("number") int number) {
        return RevisionText.of(readRevisions.read(slug, meeting, number, caller.get()));
    }

    @GET
    @Path("/revisions/{number}/diff")
    @Authenticated
    @Operation(
            operationId = "diffNotesRevisions",
            summary = "What changed between two kept texts",
            description = "Both readings are in the access log.")
    public RevisionDiff diff(
            @PathParam("slug") String slug,
            @PathParam("id") UUID meeting,
            @PathParam("number") int number,
            @Parameter(description = "The number of the text to compare with", example = "1") @QueryParam("against")
                    int against) {
        Revision from = readRevisions.read(slug, meeting, against, caller.get());
        return RevisionDiff.between(from, readRevisions.read(slug, meeting, number, caller.get()));
    }

    private static Response written(String slug, UUID meeting, Notes notes) {
        return notes.version() == 1 ? begun(slug, meeting, notes.workingCopy()) : answer(notes.workingCopy());
    }

    private Response overtaken(Notes notes, NotesText yours) {
        Refusal refusal = Preconditions.overtaken(notes);
        return Response.status(refusal.status())
                .type(Problem.MEDIA_TYPE)
                .entity(new NotesOvertaken(
                        "/problems/" + refusal.slug(),
                        refusal.title(),
                        refusal.status(),
                        refusal.getMessage(),
                        "urn:uuid:" + Requests.id(context),
                        Span.current().getSpanContext().getTraceId(),
                        notes.workingCopy().view(),
                        yours))
                .build();
    }

    private static Response begun(String slug, UUID meeting, ShownNotes shown) {
        URI location = URI.create("/api/v1/networks/" + slug + "/meetings/" + meeting + "/notes");
        return ETags.created(location, shown.view(), shown.tag());
    }

    private static Response answer(ShownNotes shown) {
        return ETags.ok(shown.view(), shown.tag());
    }
}
