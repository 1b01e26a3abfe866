package learninghub.content.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Idempotent;
import learninghub.http.Refusal;
import learninghub.http.RequestLimits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/imports")
@RunOnVirtualThread
@Tag(name = "Import")
class ImportResource {
    private final StartImport startImport;
    private final ImportRepository jobs;
    private final CurrentCaller caller;

    ImportResource(StartImport startImport, ImportRepository jobs, CurrentCaller caller) {
        this.startImport = startImport;
        this.jobs = jobs;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"editor", "partner"})
    @Idempotent
    @RequestLimits.OwnBodyLimit
    @Consumes({"text/markdown", "application/zip", "application/x-ndjson"})
    @Operation(
            operationId = "startImport",
            summary = "Take pieces over from a file",
            description =
                    "A Markdown page with front matter, a zip of such pages, or JSON lines of at most 512 KiB each; 64 MiB in all. "
                            + "The same item again changes nothing. docs/importing.md says what is read and what is mended.")
    @RequestBody(
            content = {
                @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "On its way; follow Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public Response start(@BeanParam ImportRequest request, @NotNull SpooledBody body) {
        ImportView job = startImport.start(body, request, caller.get());
        return Response.accepted(job)
                .header("Location", "/api/v1/imports/" + job.id())
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"editor", "partner"})
    @Operation(
            operationId = "getImport",
            summary = "How far one's own import is, and what became of each item",
            description = "Counts and items grow while it runs. Only who handed it in sees it.")
    public ImportView get(@PathParam("id") UUID id, @Valid @BeanParam ReportPaging paging) {
        return jobs.of(id, paging, caller.get().requireSubject()).orElseThrow(Refusal.NotFound::new);
    }
}
