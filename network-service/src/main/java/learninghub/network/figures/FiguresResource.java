package learninghub.network.figures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/networks/{slug}/figures")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Figures")
class FiguresResource {
    private final Figures figures;
    private final CurrentCaller caller;

    FiguresResource(Figures figures, CurrentCaller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getFigures",
            summary = "A network in figures: for its members, and as far as a chair shows them for everybody",
            description = "For pages that say how many belong: rounded down to tens, from 10, counted once a day. "
                    + "404 where nothing is shown to the caller.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FiguresView.class)))
    public Response get(@PathParam("slug") String slug) {
        FiguresView view = figures.of(slug, caller.get());
        return ETags.ok(view, view.tag());
    }
}
