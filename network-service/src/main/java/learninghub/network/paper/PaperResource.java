package learninghub.network.paper;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.RequestLimits;
import learninghub.http.VerifiedEmail;
import learninghub.network.actor.ActingAs;
import learninghub.network.file.Upload;
import learninghub.network.link.FileLink;
import learninghub.network.meeting.Meeting;
import learninghub.network.meeting.Seat;
import learninghub.network.meeting.Seats;
import learninghub.network.membership.GuestsToo;
import learninghub.network.membership.MembersOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/networks/{slug}/meetings/{id}/papers")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Papers")
class PaperResource {
    private final PaperRepository papers;
    private final PaperViews views;
    private final Seats seats;
    private final ChangePapers changePapers;
    private final DeliverPaper deliverPaper;
    private final CurrentCaller caller;
    private final VerifiedEmail verifiedEmail;

    PaperResource(
            PaperRepository papers,
            PaperViews views,
            Seats seats,
            ChangePapers changePapers,
            DeliverPaper deliverPaper,
            CurrentCaller caller,
            VerifiedEmail verifiedEmail) {
        this.papers = papers;
        this.views = views;
        this.seats = seats;
        this.changePapers = changePapers;
        this.deliverPaper = deliverPaper;
        this.caller = caller;
        this.verifiedEmail = verifiedEmail;
    }

    @GET
    @Authenticated
    @GuestsToo
    @Operation(
            operationId = "listPapers",
            summary = "The papers of a meeting, awaited or delivered, for members and its guests")
    public Page<PaperView> list(
            @PathParam("slug") String slug, @PathParam("id") UUID meeting, @Valid @BeanParam Paging paging) {
        return views.list(seat(slug, meeting).meeting(), paging);
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "announcePaper",
            summary = "Announce a paper, or add one that is a link (note-taker, chair)")
    @APIResponse(
            responseCode = "201",
            description = "Announced",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaperView.class)))
    public Response announce(
            @PathParam("slug") String slug, @PathParam("id") UUID meeting, @NotNull @Valid PaperPlan plan) {
        Paper paper = changePapers.announce(slug, meeting, plan, caller.get());
        URI location = URI.create("/api/v1/networks/" + slug + "/meetings/" + meeting + "/papers/" + paper.id());
        return ETags.created(location, view(slug, meeting, paper), String.valueOf(paper.version()));
    }

    @GET
    @Path("/{paperId}")
    @Authenticated
    @GuestsToo
    @Operation(operationId = "getPaper", summary = "What is said of one paper")
    @APIResponse(
            responseCode = "200",
            description = "The paper; its ETag is for If-Match",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaperView.class)))
    public Response get(@PathParam("slug") String slug, @PathParam("id") UUID meeting, @PathParam("paperId") UUID id) {
        Meeting found = seat(slug, meeting).meeting();
        return answer(found, papers.of(found, id));
    }

    @PATCH
    @Path("/{paperId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Authenticated
    @Operation(operationId = "patchPaper", summary = "Change what is said of a paper (note-taker, chair)")
    @RequestBody(content = @Content(schema = @Schema(implementation = PaperPlan.class)))
    @APIResponse(
            responseCode = "200",
            description = "The paper as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaperView.class)))
    public Response patch(
            @PathParam("slug") String slug,
            @PathParam("id") UUID meeting,
            @PathParam("paperId") UUID id,
            @NotNull JsonNode patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Paper paper = changePapers.change(slug, meeting, id, patch, ifMatch, caller.get());
        return answer(seat(slug, meeting).meeting(), paper);
    }

    @DELETE
    @Path("/{paperId}")
    @Authenticated
    @Operation(operationId = "dropPaper", summary = "Drop a paper and its file (note-taker, chair)")
    public void drop(
            @PathParam("slug") String slug,
            @PathParam("id") UUID meeting,
            @PathParam("paperId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        changePapers.drop(slug, meeting, id, ifMatch, caller.get());
    }

    @PUT
    @Path("/{paperId}/content")
    @Consumes(MediaType.WILDCARD)
    @Authenticated
    @RequestLimits.OwnBodyLimit
    @Operation(
            operationId = "putPaperContent",
            summary = "Deliver the file of a paper (who is responsible, note-taker, chair)",
            description =
                    "The bytes as they are, with Content-Type and Content-Disposition: attachment; filename=\"…\". "
                            + "At most 20 MiB; documents, tables, slides, pictures and plain text. If-Match names the paper.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "The paper as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaperView.class)))
    public Response deliver(
            @PathParam("slug") String slug,
            @PathParam("id") UUID meeting,
            @PathParam("paperId") UUID id,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION) @Nullable String disposition,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        Upload upload = Upload.read(contentType, disposition, body);
        Paper paper = deliverPaper.deliver(slug, meeting, id, upload, ifMatch, caller.get());
        return answer(seat(slug, meeting).meeting(), paper);
    }

    @GET
    @Path("/{paperId}/content")
    @Authenticated
    @GuestsToo
    @Operation(
            operationId = "getPaperContent",
            summary = "The file of a paper, for members and the meeting's guests",
            description = "Each reading is in the access log.")
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(
            @PathParam("slug") String slug, @PathParam("id") UUID meeting, @PathParam("paperId") UUID id) {
        return attachment(views.content(seat(slug, meeting), id));
    }

    @POST
    @Path("/{paperId}/content-links")
    @Authenticated
    @GuestsToo
    @Idempotent
    @Operation(
            operationId = "makePaperLink",
            summary =
                    "An address of the file of a paper for a viewer without a token, for members and the meeting's guests",
            description =
                    "It opens the file for five minutes, as long as whoever made it may read it. Each reading is in the access log.")
    @APIResponse(
            responseCode = "201",
            description = "The link; its address is told this once",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FileLink.class)))
    public Response link(@PathParam("slug") String slug, @PathParam("id") UUID meeting, @PathParam("paperId") UUID id) {
        return Response.status(201).entity(views.link(seat(slug, meeting), id)).build();
    }

    private Seat seat(String slug, UUID meeting) {
        return seats.of(slug, meeting, caller.get(), verifiedEmail.get());
    }

    private PaperView view(String slug, UUID meeting, Paper paper) {
        return views.one(seat(slug, meeting).meeting(), paper);
    }

    private static Response attachment(Upload file) {
        Response.ResponseBuilder answer =
                Response.ok(file.bytes(), file.mediaType()).tag(file.sha256());
        file.headers().forEach(answer::header);
        return answer.build();
    }

    private Response answer(Meeting meeting, Paper paper) {
        return ETags.ok(views.one(meeting, paper), String.valueOf(paper.version()));
    }
}
