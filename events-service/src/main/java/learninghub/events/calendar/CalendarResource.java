package learninghub.events.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import learninghub.events.event.CalendarEntries;
import learninghub.events.event.EventFilter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public events as a calendar: the same for whoever asks, and never with a joining link. */
@Path("/api/v1/events.ics")
@RunOnVirtualThread
@Tag(name = "calendars", description = "Events for calendar programs (RFC 5545)")
class CalendarResource {
    private final CalendarEntries entries;
    private final Icalendar icalendar;
    private final String hubName;

    CalendarResource(CalendarEntries entries, Icalendar icalendar, @ConfigProperty(name = "hub.name") String hubName) {
        this.entries = entries;
        this.icalendar = icalendar;
        this.hubName = hubName;
    }

    @GET
    @PermitAll
    @Produces(Calendars.MEDIA_TYPE)
    @Operation(
            operationId = "getCalendar",
            summary = "Public events as a calendar, with the list's filters",
            description =
                    "What ended in the last 90 days and all to come, unless `from` says otherwise; the first 1,000 by start.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = Calendars.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(name = "calendar", value = "BEGIN:VCALENDAR\r\n…\r\nEND:VCALENDAR")))
    public Response all(@Valid @BeanParam EventFilter filter) {
        return Calendars.answer(icalendar.of(hubName, entries.found(filter))).build();
    }
}
