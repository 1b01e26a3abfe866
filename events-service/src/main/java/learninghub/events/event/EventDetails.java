package learninghub.events.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organiser says of an event: the body of a POST, and what a PATCH is merged into. */
@Schema(name = "EventDetails")
public record EventDetails(
        @Schema(examples = "Learning from deaths: a webinar for new reviewers") @NotBlank @Size(max = 300)
        String title,

        @Schema(examples = "What a **structured review** finds.", description = "Markdown")
        @Nullable
        @Size(max = 50_000)
        String description,

        @Schema(examples = "webinar") @NotNull EventType type,
        @Schema(examples = "online") @NotNull Mode mode,

        @Schema(examples = "2027-03-04T10:00:00", description = "Local time, without an offset")
        @JsonFormat(lenient = OptBoolean.FALSE)
        @NotNull
        LocalDateTime start,

        @Schema(examples = "2027-03-04T11:30:00", description = "Local time, without an offset")
        @JsonFormat(lenient = OptBoolean.FALSE)
        @NotNull
        LocalDateTime end,

        @Schema(examples = "Europe/London", description = "IANA zone") @NotBlank
        String timeZone,

        @Nullable @Valid Venue venue,

        @Schema(examples = "GB", description = "ISO 3166-1 alpha-2") @Nullable @CountryCode
        String country,

        @Schema(
                examples = "https://meet.example.org/learning-from-deaths",
                description = "Shown to confirmed registrants only")
        @Nullable
        @Pattern(regexp = WEB_ADDRESS, message = NOT_WEB_ADDRESS)
        @Size(max = 2_000)
        String joinUrl,

        @Schema(examples = "2027-03-03T10:00:00Z") @Nullable Instant joinUrlVisibleFrom,

        @Schema(examples = "[\"Patient Safety Learning\"]") @Size(max = 50)
        List<@NotBlank @Size(max = 200) String> hosts,

        @Size(max = 200) List<@NotNull @Valid Speaker> speakers,

        @Schema(
                examples = "[\"topics/culture/good-practice\", \"strategic-objectives/6.2\"]",
                description = "In a coded vocabulary by code, else by path")
        @Size(max = 30)
        List<@NotBlank String> categories,

        @Schema(examples = "[\"psirf\"]", description = "Slugs or names; unknown ones are refused") @Size(max = 30)
        List<@NotBlank String> tags,

        @Schema(examples = "Free for NHS staff") @Nullable @Size(max = 500)
        String feeNote,

        @Schema(examples = "https://example.org/book", description = "Registration is there and not here")
        @Nullable
        @Pattern(regexp = WEB_ADDRESS, message = NOT_WEB_ADDRESS)
        @Size(max = 2_000)
        String registrationUrl,

        @Schema(examples = "100", description = "Absent: no limit") @Nullable @Min(1) @Max(1_000_000)
        Integer capacity,

        @Schema(examples = "anyone", description = "`anyone`, `members` or `network:<slug>` of a listed network")
        @NotNull
        @Pattern(regexp = "anyone|members|network:.+", message = "must be anyone, members or network:<slug>")
        String admits,

        @Nullable @Valid MemberDiscount memberDiscount,
        @Schema(examples = "2027-01-10T09:00:00Z") @Nullable Instant registrationOpensAt,
        @Schema(examples = "2027-03-03T17:00:00Z") @Nullable Instant registrationClosesAt,

        @Schema(
                examples = "1.5",
                description = "For certificates; absent: how long the event lasts, in quarters of an hour")
        @Nullable
        @DecimalMin("0.25")
        @DecimalMax("200")
        Double cpdHours,

        @Nullable @Valid Cover cover,

        @Schema(examples = "false", description = "Whoever registers needs an access code") @Nullable
        Boolean accessCodeRequired,

        @Schema(
                examples = "90",
                description = "Days after the end for which answers of those who register are kept; absent: 90")
        @Nullable
        @Min(1)
        @Max(3_650)
        Integer answersKeptDays) {
    /** The most characters of the summary made of a description. */
    static final int SUMMARY = 300;

    public static final String WEB_ADDRESS = "https?://[^\\s/?#]+\\S*";
    public static final String NOT_WEB_ADDRESS = "must be an http or https address";

    public EventDetails {
        description = Objects.requireNonNullElse(description, "");
        hosts = Objects.requireNonNullElse(hosts, List.of());
        speakers = Objects.requireNonNullElse(speakers, List.of());
        categories = Objects.requireNonNullElse(categories, List.of());
        tags = Objects.requireNonNullElse(tags, List.of());
        admits = Objects.requireNonNullElse(admits, "anyone");
    }

    /** Refuses (422) times that cannot be; {@code pointer} says where in the request they stand. */
    public void requirePossible(String pointer) {
        try {
            Timespan.of(start, end, timeZone);
        } catch (Refusal.Invalid impossible) {
            throw new Refusal.Invalid(impossible.faults().stream()
                    .map(fault -> Fault.at(pointer + fault.pointer(), fault.detail()))
                    .toList());
        }
    }

    /** The same at another time, with what is told by the start as long before it as it was. */
    public EventDetails at(LocalDateTime newStart) {
        Duration later = Duration.between(start, newStart);
        return new EventDetails(
                title,
                description,
                type,
                mode,
                newStart,
                end.plus(later),
                timeZone,
                venue,
                country,
                joinUrl,
                moved(joinUrlVisibleFrom, later),
                hosts,
                speakers,
                categories,
                tags,
                feeNote,
                registrationUrl,
                capacity,
                admits,
                memberDiscount,
                moved(registrationOpensAt, later),
                moved(registrationClosesAt, later),
                cpdHours,
                cover,
                accessCodeRequired,
                answersKeptDays);
    }

    /** By the clock on the wall, which a change to summer time in between does not stop. */
    private @Nullable Instant moved(@Nullable Instant instant, Duration later) {
        ZoneId zone = ZoneId.of(timeZone);
        return instant == null
                ? null
                : instant.atZone(zone)
                        .toLocalDateTime()
                        .plus(later)
                        .atZone(zone)
                        .toInstant();
    }

    /** Whether somebody who wants to come has to know. */
    boolean differsForAttendees(EventDetails before) {
        return !(start.equals(before.start)
                && end.equals(before.end)
                && timeZone.equals(before.timeZone)
                && mode == before.mode
                && Objects.equals(venue, before.venue)
                && title.equals(before.title));
    }
}
