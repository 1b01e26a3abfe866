package learninghub.network.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import learninghub.http.Fault;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Meetings that come again. Each date of the rule becomes a meeting of its own, which can be moved, filled or cancelled like any
 * other; the series only remembers how far it has got. Turns go by the date's number in the rule, whether it is an exception or not.
 */
@Entity
class MeetingSeries {
    /** How far ahead meetings are planned when the rule has no end. */
    static final Period AHEAD = Period.ofMonths(12);

    private static final Duration LONGEST = Duration.ofDays(1);

    @Id
    private UUID id;

    private UUID networkId;

    private String title;

    @Column(name = "start_local")
    private LocalDateTime start;

    private int minutes;

    private String timeZone;

    private String rule;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalDate> exceptions;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalTime> alternateStarts;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> chairs;

    private @Nullable String joinUrl;

    private int made;

    private @Nullable Instant cancelledAt;

    private @Nullable String cancellationReason;

    @Version
    private int version;

    protected MeetingSeries() {}

    MeetingSeries(UUID networkId, NewMeetingSeries wanted) {
        this.id = Ids.next();
        this.networkId = networkId;
        this.title = wanted.title();
        this.start = wanted.start();
        this.minutes = minutes(wanted);
        this.timeZone = WallTime.zone(wanted.timeZone()).getId();
        this.rule = wanted.rule();
        this.exceptions = orNone(wanted.exceptions());
        this.alternateStarts = orNone(wanted.alternateStarts());
        this.chairs = wanted.chairsOrNone();
        this.joinUrl = wanted.joinUrl();
        this.version = 1;
        Recurrence.of(rule, ZoneId.of(timeZone));
    }

    private static int minutes(NewMeetingSeries wanted) {
        Duration length = Duration.between(wanted.start(), wanted.end());
        if (length.toMinutes() < 1 || length.compareTo(LONGEST) > 0) {
            throw new Refusal.Invalid(Fault.at("/end", "A meeting ends after it starts, within a day."));
        }
        return (int) length.toMinutes();
    }

    /** The meetings that are not there yet, up to a year from today or from the first. */
    List<Meeting> planAhead(LocalDate today) {
        LocalDate from = today.isAfter(start.toLocalDate()) ? today : start.toLocalDate();
        List<LocalDateTime> dates = Recurrence.of(rule, ZoneId.of(timeZone))
                .from(start, from.plus(AHEAD).atStartOfDay());
        List<Meeting> planned = new ArrayList<>();
        for (; made < dates.size(); made++) {
            LocalDate day = dates.get(made).toLocalDate();
            if (!exceptions.contains(day)) {
                planned.add(meeting(day, made));
            }
        }
        return planned;
    }

    private Meeting meeting(LocalDate day, int occurrence) {
        List<LocalTime> turns = Stream.concat(Stream.of(start.toLocalTime()), alternateStarts.stream())
                .toList();
        LocalDateTime begin = WallTime.existing(day.atTime(turns.get(occurrence % turns.size())), ZoneId.of(timeZone));
        UUID chair = chairs.isEmpty() ? null : chairs.get(occurrence % chairs.size());
        MeetingPlan plan = new MeetingPlan(
                title, begin, begin.plusMinutes(minutes), timeZone, joinUrl, null, null, chair, null, null);
        return new Meeting(networkId, plan, id, occurrence);
    }

    void cancel(@Nullable String reason, Instant now) {
        if (cancelledAt == null) {
            cancelledAt = now;
            cancellationReason = reason;
        }
    }

    MeetingSeriesView view() {
        return new MeetingSeriesView(
                id,
                title,
                start,
                start.plusMinutes(minutes),
                timeZone,
                rule,
                exceptions,
                alternateStarts,
                chairs,
                cancelledAt == null ? MeetingView.Status.PLANNED : MeetingView.Status.CANCELLED,
                cancellationReason);
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }
}
