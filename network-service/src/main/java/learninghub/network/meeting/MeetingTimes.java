package learninghub.network.meeting;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which meetings, and in which direction of time. */
public class MeetingTimes extends Paging {
    // Bounds that PostgreSQL can compare with and no meeting lies beyond.
    private static final Instant ALWAYS = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @QueryParam("from")
    @Parameter(description = "Those that start at or after this instant", example = "2026-03-01T00:00:00Z")
    public @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Those that start before this instant", example = "2026-04-01T00:00:00Z")
    public @Nullable String to;

    @QueryParam("sort")
    @DefaultValue("start")
    @Pattern(regexp = "-?start", message = "is start or -start")
    @Parameter(description = "`start` or `-start` (latest first)", example = "start")
    public String sort = "start";

    Instant earliest() {
        return instant("from", from, ALWAYS);
    }

    Instant end() {
        return instant("to", to, NEVER);
    }

    boolean latestFirst() {
        return sort.startsWith("-");
    }

    private static Instant instant(String name, @Nullable String given, Instant otherwise) {
        try {
            return given == null ? otherwise : Instant.parse(given);
        } catch (DateTimeParseException e) {
            throw Refusal.Malformed.parameter(name, "Not an RFC 3339 instant in UTC.");
        }
    }
}
