package learninghub.network.figures;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import learninghub.http.CurrentCaller;
import learninghub.network.actor.ActingAs;
import learninghub.network.membership.MembersOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/networks/{slug}/figures/publication")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Figures")
class FiguresPublicationResource {
    private final ShowFigures showFigures;
    private final Figures figures;
    private final CurrentCaller caller;

    FiguresPublicationResource(ShowFigures showFigures, Figures figures, CurrentCaller caller) {
        this.showFigures = showFigures;
        this.figures = figures;
        this.caller = caller;
    }

    @PUT
    @Authenticated
    @Operation(
            operationId = "showFigures",
            summary = "Let everybody know about how many belong (chair)",
            description = "A switch: there is no version to name. An unlisted network's figures are seen by nobody.")
    public FiguresView show(@PathParam("slug") String slug) {
        return figures.of(showFigures.show(slug, caller.get()));
    }

    @DELETE
    @Authenticated
    @Operation(operationId = "hideFigures", summary = "Show the figures to members only (chair)")
    @APIResponse(responseCode = "204", description = "Nobody else sees them any more")
    public void hide(@PathParam("slug") String slug) {
        showFigures.hide(slug, caller.get());
    }
}
