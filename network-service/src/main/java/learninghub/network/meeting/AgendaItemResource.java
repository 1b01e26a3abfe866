package learninghub.network.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.VerifiedEmail;
import learninghub.network.actor.ActingAs;
import learninghub.network.membership.GuestsToo;
import learninghub.network.membership.MembersOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/networks/{slug}/meetings/{id}/agenda-items")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Meetings")
class AgendaItemResource {
    private final AgendaItemRepository items;
    private final Seats seats;
    private final ProposeItem proposeItem;
    private final ChangeItem changeItem;
    private final CurrentCaller caller;
    private final VerifiedEmail verifiedEmail;

    AgendaItemResource(
            AgendaItemRepository items,
            Seats seats,
            ProposeItem proposeItem,
            ChangeItem changeItem,
            CurrentCaller caller,
            VerifiedEmail verifiedEmail) {
        this.items = items;
        this.seats = seats;
        this.proposeItem = proposeItem;
        this.changeItem = changeItem;
        this.caller = caller;
        this.verifiedEmail = verifiedEmail;
    }

    @GET
    @Authenticated
    @GuestsToo
    @Operation(
            operationId = "listAgendaItems",
            summary = "The agenda in its order, then what is proposed; guests see what is accepted")
    public Page<AgendaItemView> list(
            @PathParam("slug") String slug, @PathParam("id") UUID meeting, @Valid @BeanParam Paging paging) {
        Meeting found =
                seats.of(slug, meeting, caller.get(), verifiedEmail.get()).meeting();
        List<AgendaItem> shown = items.of(found, paging.after(2), paging.rows());
        return Page.of(shown, paging.limit, AgendaItem::view, item -> Cursor.of(item.position(), item.id()));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "proposeAgendaItem", summary = "Propose something for the agenda (member)")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgendaItemView.class)))
    public Response propose(
            @PathParam("slug") String slug, @PathParam("id") UUID meeting, @NotNull @Valid NewAgendaItem wanted) {
        AgendaItem item = proposeItem.propose(slug, meeting, wanted, caller.get());
        return Response.status(Response.Status.CREATED).entity(item.view()).build();
    }

    @PATCH
    @Path("/{itemId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Authenticated
    @Operation(
            operationId = "patchAgendaItem",
            summary = "Accept, decline, order or word an item (chair; its words: who proposed it)",
            description = "If-Match names the meeting.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AgendaItemChange.class)))
    public AgendaItemView patch(
            @PathParam("slug") String slug,
            @PathParam("id") UUID meeting,
            @PathParam("itemId") UUID item,
            @NotNull JsonNode patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changeItem
                .change(slug, meeting, item, patch, ifMatch, caller.get())
                .view();
    }

    @DELETE
    @Path("/{itemId}")
    @Authenticated
    @Operation(
            operationId = "dropAgendaItem",
            summary = "Drop an item (chair), or withdraw one's own proposal",
            description = "If-Match names the meeting.")
    public void drop(
            @PathParam("slug") String slug,
            @PathParam("id") UUID meeting,
            @PathParam("itemId") UUID item,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        changeItem.withdraw(slug, meeting, item, ifMatch, caller.get());
    }
}
