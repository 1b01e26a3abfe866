package learninghub.events.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Refusal;
import learninghub.notices.Choices;
import learninghub.notices.UnsubscribePage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which letters about events a person gets. */
@Path("/api/v1/me/event-notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "notices", description = "What people are told by mail")
class EventNoticesResource {
    private final Choices choices;
    private final ChooseNotices choose;
    private final CurrentCaller caller;

    EventNoticesResource(Choices choices, ChooseNotices choose, CurrentCaller caller) {
        this.choices = choices;
        this.choose = choose;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("member")
    @Operation(operationId = "readEventNotices", summary = "Which mail about events I get")
    @APIResponseSchema(value = EventNoticeChoices.class, responseCode = "200", responseDescription = "My choices")
    public Response read() {
        Set<String> off = choices.off(caller.get().requireSubject());
        return ETags.ok(EventNoticeChoices.of(off), Choices.tag(off));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("member")
    @Operation(operationId = "chooseEventNotices", summary = "Choose which mail about events I get")
    @APIResponseSchema(value = EventNoticeChoices.class, responseCode = "200", responseDescription = "My choices now")
    public Response choose(@Valid @NotNull EventNoticeChoices wanted, @HeaderParam("If-Match") String ifMatch) {
        choose.choose(wanted, ifMatch, caller.get());
        return ETags.ok(wanted, Choices.tag(wanted.off()));
    }

    @GET
    @Path("/unsubscriptions/{secret}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "askToUnsubscribeFromEventNotices",
            summary = "The page behind the link at the end of a letter",
            description = "Reading it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "A page with a button",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response ask(@Parameter(example = "3q2-7w") String secret) {
        return UnsubscribePage.asking();
    }

    @POST
    @Path("/unsubscriptions/{secret}")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "unsubscribeFromEventNotices",
            summary = "Turn the kind of notice off that the link came with (RFC 8058)",
            description = "Without signing in: the link is the permission. Whatever the body says.")
    @APIResponse(
            responseCode = "200",
            description = "It is off",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response unsubscribe(@Parameter(example = "3q2-7w") String secret) {
        choices.unsubscribe(secret).orElseThrow(Refusal.NotFound::new);
        return UnsubscribePage.done();
    }
}
