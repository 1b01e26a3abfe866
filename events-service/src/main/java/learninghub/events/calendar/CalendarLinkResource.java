package learninghub.events.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.events.event.CalendarEntries;
import learninghub.http.CurrentCaller;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People's own calendars. */
@Path(CalendarLinkResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "calendars")
class CalendarLinkResource {
    static final String PATH = "/api/v1/me/calendar-links";

    private final CalendarLinks links;
    private final CalendarEntries entries;
    private final Icalendar icalendar;
    private final CurrentCaller caller;

    CalendarLinkResource(CalendarLinks links, CalendarEntries entries, Icalendar icalendar, CurrentCaller caller) {
        this.links = links;
        this.entries = entries;
        this.icalendar = icalendar;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("member")
    @Idempotent
    @Operation(
            operationId = "makeCalendarLink",
            summary = "A secret address of a calendar of what I have a place at",
            description =
                    "Whoever has the address reads the calendar without signing in, with the joining links once they are visible."
                            + " At most 10 a person.")
    @APIResponseSchema(
            value = MadeCalendarLink.class,
            responseCode = "201",
            responseDescription = "The link; its address is told this once")
    public Response make() {
        return Response.status(201)
                .entity(links.make(caller.get().requireSubject()))
                .build();
    }

    @GET
    @RolesAllowed("member")
    @Operation(operationId = "listCalendarLinks", summary = "My open calendar links, without their addresses")
    public Page<CalendarLinkView> list(@Valid @BeanParam Paging paging) {
        return links.list(caller.get().requireSubject(), paging);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("member")
    @Operation(operationId = "revokeCalendarLink", summary = "Close a calendar link at once")
    @APIResponse(responseCode = "204", description = "Closed")
    public void revoke(UUID id) {
        links.revoke(id, caller.get().requireSubject());
    }

    @GET
    @Path("/{secret}.ics")
    @PermitAll
    @Produces(Calendars.MEDIA_TYPE)
    @Operation(
            operationId = "getMyCalendar",
            summary = "The calendar behind a secret address",
            description = "What its person has a place at: what ended in the last 90 days and all to come.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = Calendars.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(name = "calendar", value = "BEGIN:VCALENDAR\r\n…\r\nEND:VCALENDAR")))
    public Response calendar(@Parameter(example = "mD0dZk1vTq0x1mJb3o4YQ2sW8yq7a5c9e6f2h1j0kLm") String secret) {
        byte[] calendar = icalendar.of("My events", entries.ofAttendee(links.owner(secret)));
        return Calendars.answer(calendar)
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
