package learninghub.events.event;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import learninghub.http.QueryParameters;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of events; several narrow it further. */
public class EventFilter implements QueryParameters {
    @QueryParam("from")
    @Parameter(
            description = "Events that end after this instant (or the start of this date in `timeZone`)",
            example = "2027-03-01T00:00:00Z")
    public @Nullable String from;

    @QueryParam("to")
    @Parameter(
            description = "Events that start before this instant (or the start of this date in `timeZone`)",
            example = "2027-04-01T00:00:00Z")
    public @Nullable String to;

    @QueryParam("type")
    @Pattern(regexp = "webinar|conference|course|workshop|symposium|meeting", message = "is no type of event")
    @Parameter(example = "webinar")
    public @Nullable String type;

    @QueryParam("mode")
    @Pattern(regexp = "online|in-person|hybrid", message = "must be online, in-person or hybrid")
    @Parameter(example = "online")
    public @Nullable String mode;

    @QueryParam("tag")
    @Size(max = 20)
    @Parameter(description = "A tag's slug; several: all of them", example = "[\"psirf\"]")
    public List<String> tags = List.of();

    @QueryParam("category")
    @Size(max = 20)
    @Parameter(
            description =
                    "With what is below it; several of one vocabulary: any of them, of several vocabularies: one of each",
            example = "[\"strategic-objectives/6\"]")
    public List<String> categories = List.of();

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2", example = "GB")
    public @Nullable String country;

    @QueryParam("status")
    @Pattern(regexp = "draft|published|cancelled", message = "must be draft, published or cancelled")
    @Parameter(description = "Drafts are found by editors and their submitters only", example = "published")
    public @Nullable String status;

    @QueryParam("submittedBy")
    @Parameter(
            description = "A subject; for editors, and for one's own",
            example = "00000000-0000-4000-8000-000000000101")
    public @Nullable String submittedBy;

    @QueryParam("when")
    @Pattern(regexp = "upcoming|past", message = "must be upcoming or past")
    @Parameter(
            description = "`upcoming`: not over yet, the next first; `past`: over, the latest first",
            example = "upcoming")
    public @Nullable String when;

    @QueryParam("series")
    @Parameter(description = "The id of a series", example = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e33")
    public @Nullable String series;

    @QueryParam("timeZone")
    @Parameter(
            description = "The reader's IANA zone, for `from` and `to` without a time; UTC when absent",
            example = "Europe/London")
    public @Nullable String timeZone;

    @Nullable
    Instant fromInstant() {
        return instant("from", from);
    }

    @Nullable
    Instant toInstant() {
        return instant("to", to);
    }

    boolean isPast() {
        return "past".equals(when);
    }

    @Nullable
    UUID seriesId() {
        try {
            return series == null ? null : UUID.fromString(series);
        } catch (IllegalArgumentException noId) {
            throw Refusal.Malformed.parameter("series", "Must be the id of a series.");
        }
    }

    private @Nullable Instant instant(String name, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return given.contains("T")
                    // an unescaped plus arrives as a space
                    ? OffsetDateTime.parse(given.replace(' ', '+')).toInstant()
                    : LocalDate.parse(given).atStartOfDay(zone()).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw Refusal.Malformed.parameter(name, "Must be an RFC 3339 instant or a date.");
        }
    }

    private ZoneId zone() {
        if (timeZone == null) {
            return ZoneOffset.UTC;
        }
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw Refusal.Malformed.parameter("timeZone", "There is no IANA time zone of that name.");
        }
        return ZoneId.of(timeZone);
    }
}
