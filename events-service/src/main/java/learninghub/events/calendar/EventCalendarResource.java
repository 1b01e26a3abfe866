package learninghub.events.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import learninghub.events.event.CalendarEntries;
import learninghub.events.event.CalendarEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One public event as a calendar. */
@Path("/api/v1/events/{ref}.ics")
@RunOnVirtualThread
@Tag(name = "calendars")
class EventCalendarResource {
    private final CalendarEntries entries;
    private final Icalendar icalendar;

    EventCalendarResource(CalendarEntries entries, Icalendar icalendar) {
        this.entries = entries;
        this.icalendar = icalendar;
    }

    @GET
    @PermitAll
    @Produces(Calendars.MEDIA_TYPE)
    @Operation(operationId = "getEventAsCalendar", summary = "One public event as a calendar")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = Calendars.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(name = "calendar", value = "BEGIN:VCALENDAR\r\n…\r\nEND:VCALENDAR")))
    public Response one(@Parameter(example = "learning-from-deaths-a-webinar-for-new-reviewers") String ref) {
        CalendarEntry entry = entries.of(ref);
        return Calendars.answer(icalendar.of(entry.title(), List.of(entry))).build();
    }
}
