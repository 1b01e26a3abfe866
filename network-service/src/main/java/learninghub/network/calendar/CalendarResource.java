package learninghub.network.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(CalendarResource.PATH)
@RunOnVirtualThread
@ActingAs(ActingAs.CALENDAR_LINK)
@Tag(name = "Private links")
class CalendarResource {
    static final String PATH = "/api/v1/calendars";

    private static final String MEDIA_TYPE = "text/calendar";

    private final MeetingsCalendar calendar;

    CalendarResource(MeetingsCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @Path("/{secret}.ics")
    @PermitAll
    @Produces(MEDIA_TYPE)
    @Operation(
            operationId = "getNetworkCalendar",
            summary = "The calendar of a network behind a secret address",
            description = "The meetings of the last 12 months and all that are planned.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(name = "calendar", value = "BEGIN:VCALENDAR\r\n…\r\nEND:VCALENDAR")))
    public Response get(
            @PathParam("secret") @Parameter(example = "mD0dZk1vTq0x1mJb3o4YQ2sW8yq7a5c9e6f2h1j0kLm") String secret) {
        byte[] bytes = calendar.of(secret);
        return Response.ok(bytes)
                .type(MEDIA_TYPE + ";charset=UTF-8")
                .tag(digest(bytes))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"meetings.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
