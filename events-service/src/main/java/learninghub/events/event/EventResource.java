package learninghub.events.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events: found by all, handed in by editors and partners, published by editors. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "events", description = "What people attend")
class EventResource {
    private final EventList list;
    private final EventViews views;
    private final SubmitEvent submit;
    private final ChangeEvent change;
    private final PublishEvent publish;
    private final WithdrawEvent withdraw;
    private final CancelEvent cancel;
    private final CurrentCaller caller;

    EventResource(
            EventList list,
            EventViews views,
            SubmitEvent submit,
            ChangeEvent change,
            PublishEvent publish,
            WithdrawEvent withdraw,
            CancelEvent cancel,
            CurrentCaller caller) {
        this.list = list;
        this.views = views;
        this.submit = submit;
        this.change = change;
        this.publish = publish;
        this.withdraw = withdraw;
        this.cancel = cancel;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listEvents", summary = "Events by start; everyone sees the published and the cancelled")
    public Page<EventSummary> list(@Valid @BeanParam EventFilter filter, @Valid @BeanParam Paging paging) {
        return list.page(filter, paging, caller.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"editor", "partner"})
    @Idempotent
    @Operation(
            operationId = "submitEvent",
            summary = "Hand in an event as a draft (editor; partner with events:submit)")
    @APIResponseSchema(value = EventView.class, responseCode = "201", responseDescription = "The draft")
    public Response submit(@Valid @NotNull EventDetails details) {
        EventViews.Tagged draft = submit.submit(details, caller.get());
        return ETags.created(URI.create("/api/v1/events/" + draft.view().slug()), draft.view(), draft.tag());
    }

    @GET
    @Path("/{ref}")
    @PermitAll
    @Operation(operationId = "readEvent", summary = "One event, by id or slug; also as application/ld+json")
    @APIResponseSchema(
            value = EventView.class,
            responseCode = "200",
            responseDescription = "The event, with the joining link for confirmed registrants")
    public Response read(String ref) {
        EventViews.Tagged event = views.read(ref, caller.get());
        return ETags.ok(event.view(), event.tag());
    }

    @PATCH
    @Path("/{ref}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({"editor", "partner"})
    @Operation(operationId = "changeEvent", summary = "Change what an event says of itself")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description =
                                                    "Any fields of EventDetails; null removes one, a list is replaced whole",
                                            examples = "{\"capacity\": 120, \"feeNote\": null}")))
    @APIResponseSchema(value = EventView.class, responseCode = "200", responseDescription = "The event as changed")
    public Response change(String ref, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        EventViews.Tagged event = change.change(ref, patch, ifMatch, caller.get());
        return ETags.ok(event.view(), event.tag());
    }

    @PUT
    @Path("/{ref}/publication")
    @RolesAllowed("editor")
    @Operation(operationId = "publishEvent", summary = "Show an event to everyone")
    @APIResponseSchema(value = EventView.class, responseCode = "200", responseDescription = "The published event")
    public Response publish(String ref, @HeaderParam("If-Match") String ifMatch) {
        EventViews.Tagged event = publish.publish(ref, ifMatch, caller.get());
        return ETags.ok(event.view(), event.tag());
    }

    @DELETE
    @Path("/{ref}/publication")
    @RolesAllowed("editor")
    @Operation(operationId = "withdrawEvent", summary = "Take an event out of sight; its address answers 410")
    @APIResponse(responseCode = "204", description = "Withdrawn; the ETag is that of the draft it is again")
    public Response withdraw(String ref, @HeaderParam("If-Match") String ifMatch) {
        EventViews.Tagged draft = withdraw.withdraw(ref, ifMatch, caller.get());
        return Response.noContent().tag(new EntityTag(draft.tag())).build();
    }

    @PUT
    @Path("/{ref}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Operation(operationId = "cancelEvent", summary = "Say that an event will not take place")
    @APIResponseSchema(value = EventView.class, responseCode = "200", responseDescription = "The cancelled event")
    public Response cancel(
            String ref, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Cancellation cancellation) {
        EventViews.Tagged event = cancel.cancel(ref, cancellation.reason(), ifMatch, caller.get());
        return ETags.ok(event.view(), event.tag());
    }
}
