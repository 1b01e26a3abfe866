package learninghub.network.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import learninghub.http.Refusal;
import learninghub.network.actor.ActingAs;
import learninghub.notices.Choices;
import learninghub.notices.UnsubscribePage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The link at the end of each letter. Nobody signs in here: the job that wrote the letter acts. */
@Path("/api/v1/me/network-notices/unsubscriptions/{secret}")
@RunOnVirtualThread
@ActingAs(ActingAs.NOTICES)
@Tag(name = "Me")
class UnsubscriptionResource {
    private final Choices choices;

    UnsubscriptionResource(Choices choices) {
        this.choices = choices;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "askToUnsubscribeFromNetworkNotices",
            summary = "The page behind the link at the end of a letter",
            description = "Reading it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "A page with a button",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response ask(@PathParam("secret") @Parameter(example = "3q2-7w") String secret) {
        return UnsubscribePage.asking();
    }

    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "unsubscribeFromNetworkNotices",
            summary = "Turn the kind of notice off that the link came with (RFC 8058)",
            description = "Without signing in: the link is the permission. Whatever the body says.")
    @APIResponse(
            responseCode = "200",
            description = "It is off",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response unsubscribe(@PathParam("secret") @Parameter(example = "3q2-7w") String secret) {
        choices.unsubscribe(secret).orElseThrow(Refusal.NotFound::new);
        return UnsubscribePage.done();
    }
}
