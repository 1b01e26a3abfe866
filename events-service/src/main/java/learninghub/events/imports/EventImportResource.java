package learninghub.events.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Refusal;
import learninghub.http.RequestLimits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events taken over from others. */
@Path(EventImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "imports", description = "Events taken over from others")
class EventImportResource {
    static final String PATH = "/api/v1/events/imports";

    private static final String CALENDAR = "text/calendar";
    private static final String LINKED_DATA = "application/ld+json";
    private static final String LINES = "application/x-ndjson";
    private static final String SUMMARY = "Take events over as drafts (editor; partner with events:submit)";
    private static final String DESCRIPTION =
            "At most 500 events and 2 MiB: iCalendar, schema.org as JSON-LD, or a line of JSON each. The same again (by UID, `@id` or"
                    + " `importKey`, for whoever imports) changes nothing; what has changed since changes the draft. Unknown tags are"
                    + " left out; what is cancelled or comes again is refused with a hint.";

    private final CalendarSource calendars;
    private final LinkedDataSource linkedData;
    private final LinesSource lines;
    private final ImportEvents importEvents;
    private final CurrentCaller caller;

    EventImportResource(
            CalendarSource calendars,
            LinkedDataSource linkedData,
            LinesSource lines,
            ImportEvents importEvents,
            CurrentCaller caller) {
        this.calendars = calendars;
        this.linkedData = linkedData;
        this.lines = lines;
        this.importEvents = importEvents;
        this.caller = caller;
    }

    @POST
    @Consumes({CALENDAR, LINKED_DATA, LINES})
    @RolesAllowed({"editor", "partner"})
    @RequestLimits.OwnBodyLimit // the server's own; each event is checked for patients' identifiers by itself
    @Operation(operationId = "importEvents", summary = SUMMARY, description = DESCRIPTION)
    @RequestBody(
            content = {
                @Content(
                        mediaType = CALENDAR,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "calendar", value = "BEGIN:VCALENDAR\r\n…\r\nEND:VCALENDAR")),
                @Content(
                        mediaType = LINKED_DATA,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples =
                                @ExampleObject(
                                        name = "event",
                                        value =
                                                "{\"@context\": \"https://schema.org\", \"@type\": \"Event\", \"@id\": \"https://example.org/e/1\", \"name\": \"Learning lunch\", \"startDate\": \"2027-03-04T12:00:00Z\", \"endDate\": \"2027-03-04T13:00:00Z\"}")),
                @Content(
                        mediaType = LINES,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples =
                                @ExampleObject(
                                        name = "lines",
                                        value =
                                                "{\"importKey\": \"lunch-1\", \"title\": \"Learning lunch\", \"type\": \"webinar\", \"mode\": \"online\", \"start\": \"2027-03-04T12:00:00\", \"end\": \"2027-03-04T13:00:00\", \"timeZone\": \"Europe/London\"}"))
            })
    @APIResponseSchema(
            value = EventImport.class,
            responseCode = "202",
            responseDescription = "What became of each; kept at Location")
    public Response take(
            @NotNull String body,
            @jakarta.ws.rs.HeaderParam("Content-Type") String type,
            @QueryParam("timeZone")
                    @Parameter(
                            description = "The IANA zone of times that name none; UTC when absent",
                            example = "Europe/London")
                    @Nullable
                    String timeZone) {
        EventImport report = importEvents.take(read(body, type, zone(timeZone)), caller.get());
        return Response.accepted(report)
                .location(URI.create(PATH + "/" + report.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"editor", "partner"})
    @Operation(operationId = "readEventImport", summary = "What became of each event of an import of one's own")
    @APIResponseSchema(value = EventImport.class, responseCode = "200", responseDescription = "The report")
    public Response read(UUID id) {
        return Response.ok(importEvents.told(id, caller.get())).build();
    }

    private List<Incoming> read(String body, String type, ZoneId zone) {
        if (type.startsWith(CALENDAR)) {
            return calendars.read(body, zone);
        }
        return type.startsWith(LINKED_DATA) ? linkedData.read(body, zone) : lines.read(body);
    }

    private static ZoneId zone(@Nullable String name) {
        if (name != null && !ZoneId.getAvailableZoneIds().contains(name)) {
            throw Refusal.Malformed.parameter("timeZone", "There is no IANA time zone of that name.");
        }
        return ZoneId.of(name == null ? "Etc/UTC" : name);
    }
}
