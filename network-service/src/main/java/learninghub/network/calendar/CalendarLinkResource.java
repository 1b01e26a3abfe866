package learninghub.network.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.Tuple;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.network.actor.ActingAs;
import learninghub.network.link.PrivateLinks;
import learninghub.network.membership.MembersOnly;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/networks/{slug}/calendar-links")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Private links", description = "Addresses that carry a secret where there can be no token")
class CalendarLinkResource {
    private final PrivateLinks links;
    private final MembershipRepository memberships;
    private final CurrentCaller caller;
    private final String address;

    CalendarLinkResource(
            PrivateLinks links,
            MembershipRepository memberships,
            CurrentCaller caller,
            @ConfigProperty(name = "hub.public-address") String address) {
        this.links = links;
        this.memberships = memberships;
        this.caller = caller;
        this.address = address;
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "makeNetworkCalendarLink",
            summary = "A secret address of the calendar of this network (member)",
            description =
                    "Whoever has the address reads the calendar without signing in, with the joining links once they are visible."
                            + " It is dead when the membership ends, for good. At most 10 a person and network.")
    @APIResponse(
            responseCode = "201",
            description = "The link; its address is told this once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MadeCalendarLink.class)))
    public Response make(@PathParam("slug") String slug) {
        PrivateLinks.Made made = links.ofCalendar(member(slug));
        String url = address + CalendarResource.PATH + "/" + made.secret() + ".ics";
        return Response.status(201).entity(new MadeCalendarLink(made.id(), url)).build();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listNetworkCalendarLinks",
            summary = "My open calendar links to this network, without their addresses (member)")
    public Page<CalendarLinkView> list(@PathParam("slug") String slug, @Valid @BeanParam Paging paging) {
        List<Tuple> rows = links.ofCalendars(member(slug), paging.after(1), paging.rows());
        return Page.of(rows, paging.limit, CalendarLinkView::of, row -> Cursor.of(row.get("id", UUID.class)));
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "revokeNetworkCalendarLink", summary = "Close a calendar link at once (who made it)")
    @APIResponse(responseCode = "204", description = "Closed")
    public void revoke(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        links.revoke(member(slug), id);
    }

    private Standing member(String slug) {
        return memberships.standing(slug, caller.get());
    }
}
