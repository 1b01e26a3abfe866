package learninghub.content.article;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/articles/{ref}/revisions")
@RunOnVirtualThread
@Authenticated
@Tag(name = "Articles")
class RevisionResource {
    private final ReadRevisions readRevisions;
    private final RestoreRevision restoreRevision;
    private final CurrentCaller caller;

    RevisionResource(ReadRevisions readRevisions, RestoreRevision restoreRevision, CurrentCaller caller) {
        this.readRevisions = readRevisions;
        this.restoreRevision = restoreRevision;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listRevisions",
            summary = "Every saved working copy and every live copy, newest first; author and editors")
    public Page<RevisionSummary> list(
            @PathParam("ref") @Parameter(example = "safer-handovers") String ref, @Valid @BeanParam Paging paging) {
        return readRevisions.list(ref, paging.after(1), paging.limit, caller.get());
    }

    @GET
    @Path("/{n}")
    @Operation(operationId = "getRevision", summary = "One revision, whole, as it was")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevisionView.class)))
    public Response get(
            @PathParam("ref") @Parameter(example = "safer-handovers") String ref,
            @PathParam("n") @Parameter(example = "3") int number) {
        RevisionView view = readRevisions.read(ref, number, caller.get());
        return ETags.ok(view, view.tag());
    }

    @GET
    @Path("/{n}/diff")
    @Operation(
            operationId = "getRevisionDiff",
            summary = "What a revision changed",
            description =
                    "Title, summary and text word by word, the rest by field. Unchanged text is cut to 200 characters beside each change.")
    public RevisionDiff diff(
            @PathParam("ref") @Parameter(example = "safer-handovers") String ref,
            @PathParam("n") @Parameter(example = "3") int number,
            @QueryParam("against")
                    @DefaultValue("0")
                    @Min(0)
                    @Parameter(description = "Another revision; 0: the one before", example = "2")
                    int against) {
        return readRevisions.diff(ref, number, against, caller.get());
    }

    @POST
    @Path("/{n}/restoration")
    @Idempotent
    @Operation(
            operationId = "restoreRevision",
            summary = "Make it the working copy again, as a new revision",
            description = "Nothing changes for readers. In review it is locked (409).")
    @APIResponse(
            responseCode = "201",
            description = "What came of it; Location and ETag are of the new revision and of the working copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Restoration.class)))
    public Response restore(
            @PathParam("ref") @Parameter(example = "safer-handovers") String ref,
            @PathParam("n") @Parameter(example = "3") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        RestoreRevision.Restored restored = restoreRevision.restore(ref, number, ifMatch, caller.get());
        ArticleView article = restored.restoration().article();
        URI made = URI.create("/api/v1/articles/" + article.id() + "/revisions/" + article.revision());
        return ETags.created(made, restored.restoration(), restored.tag());
    }
}
