package learninghub.content.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/webhooks/{id}/deliveries")
@RunOnVirtualThread
@RolesAllowed("partner")
@Tag(name = "Webhooks")
class DeliveryResource {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final SendAgain sendAgain;
    private final CurrentCaller caller;

    DeliveryResource(Webhooks webhooks, Deliveries deliveries, SendAgain sendAgain, CurrentCaller caller) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sendAgain = sendAgain;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listWebhookDeliveries", summary = "What was sent in the last 30 days, the newest first")
    public Page<DeliveryView> list(
            @PathParam("id") UUID id,
            @QueryParam("state")
                    @Pattern(regexp = "pending|delivered|failed", message = "pending, delivered or failed")
                    @Parameter(
                            description = "Only those that are `pending`, `delivered` or `failed`",
                            example = "failed")
                    @Nullable
                    String state,
            @Valid @BeanParam Paging paging) {
        return deliveries.page(webhooks.of(caller.get(), id).id(), state, paging.after(2), paging.limit);
    }

    @GET
    @Path("/{delivery}")
    @Operation(operationId = "getWebhookDelivery", summary = "One message and its tries")
    public DeliveryView get(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return deliveries.of(webhooks.of(caller.get(), id).id(), delivery).orElseThrow(Refusal.NotFound::new);
    }

    @POST
    @Path("/{delivery}/replays")
    @Idempotent
    @Operation(operationId = "replayWebhookDelivery", summary = "Send one message again, under the same `webhook-id`")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryView.class)))
    public Response again(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return Response.accepted(sendAgain.one(id, delivery, caller.get())).build();
    }

    @POST
    @Path("/replays")
    @Idempotent
    @Operation(
            operationId = "replayWebhookRange",
            summary = "Send a stretch of the log again",
            description =
                    "All changes of the webhook's types in it, also those it was not told of while it was disabled; at most 1,000 at once.")
    @APIResponse(
            responseCode = "202",
            description = "They are on their way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayedRange.class)))
    public Response againBetween(@PathParam("id") UUID id, @NotNull @Valid Replay range) {
        return Response.accepted(sendAgain.range(id, range, caller.get())).build();
    }
}
