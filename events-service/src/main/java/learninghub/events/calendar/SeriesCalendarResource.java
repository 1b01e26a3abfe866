package learninghub.events.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.events.event.CalendarEntries;
import learninghub.events.series.SeriesRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A series of events as a calendar. */
@Path("/api/v1/event-series/{id}.ics")
@RunOnVirtualThread
@Tag(name = "calendars")
class SeriesCalendarResource {
    private final SeriesRepository series;
    private final CalendarEntries entries;
    private final Icalendar icalendar;

    SeriesCalendarResource(SeriesRepository series, CalendarEntries entries, Icalendar icalendar) {
        this.series = series;
        this.entries = entries;
        this.icalendar = icalendar;
    }

    @GET
    @PermitAll
    @Produces(Calendars.MEDIA_TYPE)
    @Operation(
            operationId = "getSeriesAsCalendar",
            summary = "A series as a calendar: its rule, the dates taken out, and what each public event says")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = Calendars.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(name = "calendar", value = "BEGIN:VCALENDAR\r\n…\r\nEND:VCALENDAR")))
    public Response one(UUID id) {
        return Calendars.answer(icalendar.of(series.plan(id), entries.ofSeries(id)))
                .build();
    }
}
