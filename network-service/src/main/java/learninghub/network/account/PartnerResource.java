package learninghub.network.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/partners")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Partners")
class PartnerResource {
    private final Partners partners;
    private final KeepPartners keepPartners;
    private final CurrentCaller caller;

    PartnerResource(Partners partners, KeepPartners keepPartners, CurrentCaller caller) {
        this.partners = partners;
        this.keepPartners = keepPartners;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("steward")
    @Operation(operationId = "listPartners", summary = "The partner organisations (steward)")
    public Page<PartnerView> list(@Valid @BeanParam Paging paging) {
        return Page.of(
                partners.page(paging.after(1), paging.rows()),
                paging.limit,
                Function.identity(),
                partner -> Cursor.of(partner.id()));
    }

    @POST
    @Idempotent
    @RolesAllowed("steward")
    @Operation(
            operationId = "registerPartner",
            summary = "Register a partner organisation (steward)",
            description = "It has no key yet: `POST …/keys` makes one.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PartnerView.class)))
    public Response register(@NotNull @Valid NewPartner partner) {
        PartnerView registered = keepPartners.register(partner);
        return Response.created(URI.create("/api/v1/partners/" + registered.id()))
                .entity(registered)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("steward")
    @Operation(operationId = "getPartner", summary = "A partner organisation (steward)")
    public PartnerView get(@PathParam("id") UUID id) {
        return partners.get(id);
    }

    @POST
    @Path("/{id}/keys")
    @RolesAllowed("steward")
    @Operation(
            operationId = "makePartnerKey",
            summary = "A new key for a partner (steward)",
            description =
                    "Its secret is in this answer and nowhere else: an answer that got lost is replaced by another key (and so takes no "
                            + "Idempotency-Key). Keys that were there before go on working for seven days. All keys are the same partner.")
    @APIResponse(
            responseCode = "201",
            description = "The key",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MadeKey.class)))
    public Response makeKey(@PathParam("id") UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(keepPartners.makeKey(id))
                .build();
    }

    @PUT
    @Path("/{id}/suspension")
    @RolesAllowed("steward")
    @Operation(
            operationId = "suspendPartner",
            summary = "Shut a partner out (steward)",
            description = "At once, also with tokens it has. A second suspension changes nothing.")
    public PartnerView suspend(@PathParam("id") UUID id, @Valid @Nullable NewSuspension suspension) {
        return keepPartners.suspend(id, suspension == null ? null : suspension.reason(), caller.get());
    }

    @DELETE
    @Path("/{id}/suspension")
    @RolesAllowed("steward")
    @Operation(operationId = "reinstatePartner", summary = "Let a partner in again (steward)")
    public void reinstate(@PathParam("id") UUID id) {
        keepPartners.reinstate(id);
    }

    @GET
    @Path("/{id}/usage")
    @RolesAllowed("steward")
    @Operation(
            operationId = "getPartnerUsage",
            summary = "What a partner handed in and how often it asked (steward)",
            description =
                    "What it handed in: figures of content-service and events-service, as they are now. `requests`: how often its clients "
                            + "asked content-service in the last 31 days (UTC), by day, part of the API and status class; at most a minute "
                            + "behind. What the gateway refused or answered by itself is not in it.")
    @APIResponse(
            responseCode = "200",
            description = "Counts",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            examples =
                                                    "{\"articlesSubmitted\": 12, \"articlesInReview\": 2, \"articlesPublished\": 9, "
                                                            + "\"imports\": 3, \"importedItems\": 40, \"eventsSubmitted\": 4, \"eventsPublished\": 4, "
                                                            + "\"requests\": [{\"day\": \"2026-03-05\", \"operation\": \"articles.write\", "
                                                            + "\"answers\": {\"2xx\": 12, \"4xx\": 1}}]}")))
    public ObjectNode usage(@PathParam("id") UUID id) {
        return keepPartners.usage(id);
    }
}
