package learninghub.network.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.network.actor.ActingAs;
import learninghub.network.membership.MembersOnly;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/networks/{slug}/actions")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Actions")
class ActionResource {
    private final ActionRepository actions;
    private final MembershipRepository memberships;
    private final ChangeActions changeActions;
    private final CurrentCaller caller;
    private final Clock clock;

    ActionResource(
            ActionRepository actions,
            MembershipRepository memberships,
            ChangeActions changeActions,
            CurrentCaller caller,
            Clock clock) {
        this.actions = actions;
        this.memberships = memberships;
        this.changeActions = changeActions;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listActions",
            summary = "The actions of a network, as they were taken on, for its members")
    public Page<ActionView> list(@PathParam("slug") String slug, @Valid @BeanParam ActionFilter filter) {
        Standing member = memberships.standing(slug, caller.get());
        LocalDate today = LocalDate.now(clock);
        return Page.of(
                actions.of(member, filter),
                filter.limit,
                action -> action.view(today),
                action -> Cursor.of(action.id()));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "takeAction", summary = "Take on an action (note-taker, chair)")
    @APIResponse(
            responseCode = "201",
            description = "Taken on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionView.class)))
    public Response take(@PathParam("slug") String slug, @NotNull @Valid NewAction wanted) {
        ActionItem action = changeActions.take(slug, wanted, caller.get());
        URI location = URI.create("/api/v1/networks/" + slug + "/actions/" + action.id());
        return ETags.created(location, action.view(LocalDate.now(clock)), String.valueOf(action.version()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getAction", summary = "One action, for members")
    @APIResponse(
            responseCode = "200",
            description = "The action",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionView.class)))
    public Response get(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return answer(actions.of(memberships.standing(slug, caller.get()), id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Authenticated
    @Operation(
            operationId = "patchAction",
            summary =
                    "Change an action, or carry it over to another meeting (note-taker, chair; its status: its owner)",
            description = "Done only with a link to the evidence.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ActionChange.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionView.class)))
    public Response patch(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @NotNull JsonNode patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(changeActions.change(slug, id, patch, ifMatch, caller.get()));
    }

    private Response answer(ActionItem action) {
        return ETags.ok(action.view(LocalDate.now(clock)), String.valueOf(action.version()));
    }
}
