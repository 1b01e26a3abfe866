package learninghub.network.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.network.actor.ActingAs;
import learninghub.notices.Choices;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me/network-notices")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Me")
class NetworkNoticesResource {
    private final Choices choices;
    private final ChooseNotices chooseNotices;
    private final CurrentCaller caller;

    NetworkNoticesResource(Choices choices, ChooseNotices chooseNotices, CurrentCaller caller) {
        this.choices = choices;
        this.chooseNotices = chooseNotices;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("member")
    @Operation(operationId = "readNetworkNotices", summary = "Which mail from one's networks one gets")
    @APIResponse(
            responseCode = "200",
            description = "The choices; their ETag is for If-Match",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NetworkNoticeChoices.class)))
    public Response read() {
        Set<String> off = choices.off(caller.get().requireSubject());
        return ETags.ok(NetworkNoticeChoices.of(off), Choices.tag(off));
    }

    @PUT
    @RolesAllowed("member")
    @Operation(operationId = "chooseNetworkNotices", summary = "Choose which mail from one's networks one gets")
    @APIResponse(
            responseCode = "200",
            description = "The choices as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NetworkNoticeChoices.class)))
    public Response choose(
            @NotNull @Valid NetworkNoticeChoices wanted, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        chooseNotices.choose(wanted, ifMatch, caller.get());
        return ETags.ok(wanted, Choices.tag(wanted.off()));
    }
}
