package learninghub.content.exports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import learninghub.content.article.ExportFilter;
import learninghub.http.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/exports")
@RunOnVirtualThread
@Tag(name = "Export")
class ExportResource {
    private static final String LINES = "application/x-ndjson";

    private final ExportArticles exportArticles;
    private final CurrentCaller caller;

    ExportResource(ExportArticles exportArticles, CurrentCaller caller) {
        this.exportArticles = exportArticles;
        this.caller = caller;
    }

    @GET
    @Path("/articles")
    @PermitAll
    @Produces(LINES)
    @Operation(
            operationId = "exportArticles",
            summary = "All pieces, one a line, as an import takes them",
            description =
                    "Published ones for all. Editors get the working copies they may see unless `copy=live`. The answer "
                            + "breaks off, and is not ended properly, when it cannot be completed.")
    @APIResponse(
            responseCode = "200",
            description = "Lines of JSON, in the order the pieces were begun",
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "a line",
                                            value =
                                                    "{\"export\":1,\"id\":\"019a0000-0000-7000-8000-000000000001\",\"slug\":\"safer-handovers\",\"status\":\"published\",\"importKey\":\"urn:uuid:019a0000-0000-7000-8000-000000000001\",\"type\":\"article\",\"title\":\"Safer handovers\",\"body\":\"Text\"}")))
    public Response articles(@Valid @BeanParam ExportFilter filter, @Context HttpServerRequest request) {
        return Response.ok(exportArticles.lines(filter, caller.get(), () -> breakOff(request)))
                .build();
    }

    /** Closed before this returns: else the end of the answer, which is written next, could still overtake it. */
    private static void breakOff(HttpServerRequest request) {
        request.connection().close().toCompletionStage().toCompletableFuture().join();
    }
}
