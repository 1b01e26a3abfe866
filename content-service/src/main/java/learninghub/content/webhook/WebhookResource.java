package learninghub.content.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/webhooks")
@RunOnVirtualThread
@RolesAllowed("partner")
@Tag(name = "Webhooks")
class WebhookResource {
    private final Webhooks webhooks;
    private final CreateWebhook createWebhook;
    private final ChangeWebhook changeWebhook;
    private final DropWebhook dropWebhook;
    private final RotateSecret rotateSecret;
    private final PingWebhook pingWebhook;
    private final CurrentCaller caller;

    WebhookResource(
            Webhooks webhooks,
            CreateWebhook createWebhook,
            ChangeWebhook changeWebhook,
            DropWebhook dropWebhook,
            RotateSecret rotateSecret,
            PingWebhook pingWebhook,
            CurrentCaller caller) {
        this.webhooks = webhooks;
        this.createWebhook = createWebhook;
        this.changeWebhook = changeWebhook;
        this.dropWebhook = dropWebhook;
        this.rotateSecret = rotateSecret;
        this.pingWebhook = pingWebhook;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "My webhooks, the newest first; partner with `content:read`")
    public Page<WebhookView> list(@Valid @BeanParam Paging paging) {
        return Page.of(
                webhooks.page(caller.get(), paging.after(2), paging.rows()),
                paging.limit,
                webhook -> webhook.view(null),
                webhook -> Cursor.of(webhook.createdAt(), webhook.id()));
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "createWebhook",
            summary = "Be told of public changes; partner with `content:read`",
            description =
                    "Signed messages by Standard Webhooks 1.0, from now on, at least once and in no promised order. What is not answered with "
                            + "2xx within 20 s is tried again over three days; 410 disables the webhook. Redirects are not followed, and only "
                            + "public addresses are called.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook, with its secret, which is told this once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    public Response create(@NotNull @Valid NewWebhook wanted) {
        CreateWebhook.Created made = createWebhook.create(wanted, caller.get());
        return ETags.created(
                URI.create("/api/v1/webhooks/" + made.webhook().id()),
                made.webhook().view(made.secret().secret()),
                made.webhook().tag());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getWebhook", summary = "One of my webhooks")
    @APIResponse(
            responseCode = "200",
            description = "The webhook; `notice` says why the hub stopped sending, if it did",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    public Response get(@PathParam("id") UUID id) {
        Webhook webhook = webhooks.of(caller.get(), id);
        return ETags.ok(webhook.view(null), webhook.tag());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeWebhook",
            summary = "Change address or types, disable or enable",
            description =
                    "What waits to be sent when it is disabled is given up; enabled again, it goes on with what changes from then on. What was "
                            + "missed can be sent by `POST …/deliveries/replays` or read from `/api/v1/changes`.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = NewWebhook.class),
                            examples = @ExampleObject(name = "enable again", value = "{\"enabled\": true}")))
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    public Response change(
            @PathParam("id") UUID id, @NotNull JsonNode patch, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Webhook webhook = changeWebhook.change(id, patch, ifMatch, caller.get());
        return ETags.ok(webhook.view(null), webhook.tag());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "dropWebhook", summary = "Be told no more; its log goes with it")
    @APIResponse(responseCode = "204", description = "Dropped")
    public void drop(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        dropWebhook.drop(id, ifMatch, caller.get());
    }

    @POST
    @Path("/{id}/secrets")
    @Idempotent
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "A new secret; for 24 hours messages are signed with the old one as well")
    @APIResponse(
            responseCode = "201",
            description = "The secret, which is told this once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewSecret.class)))
    public Response rotate(@PathParam("id") UUID id) {
        return Response.status(201)
                .entity(rotateSecret.rotate(id, caller.get()))
                .build();
    }

    @POST
    @Path("/{id}/pings")
    @Idempotent
    @Operation(
            operationId = "pingWebhook",
            summary = "Send a test message, once",
            description = "Also while the webhook is disabled. What became of it stands in its delivery.")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryView.class)))
    public Response ping(@PathParam("id") UUID id) {
        DeliveryView ping = pingWebhook.ping(id, caller.get());
        return Response.accepted(ping)
                .location(URI.create("/api/v1/webhooks/" + id + "/deliveries/" + ping.id()))
                .build();
    }
}
