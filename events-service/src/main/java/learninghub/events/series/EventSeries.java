package learninghub.events.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import learninghub.events.event.EventDetails;
import learninghub.events.event.Occurrence;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Events that come again. It keeps the rule; what each of them says is the event's own. */
@Entity
class EventSeries {
    @Id
    private UUID id;

    private String title;
    private LocalDateTime startLocal;
    private LocalDateTime endLocal;
    private String timeZone;
    private String rule;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalDate> exceptions;

    private @Nullable Integer perPerson;
    private String submittedBy;
    private int revision;
    private Instant updatedAt;

    protected EventSeries() {} // for Hibernate

    EventSeries(NewEventSeries wanted, Instant now, String submitter) {
        EventDetails first = wanted.event();
        id = Ids.next();
        title = first.title();
        startLocal = first.start();
        endLocal = first.end();
        timeZone = first.timeZone();
        rule = wanted.rule();
        exceptions = List.copyOf(wanted.exceptions());
        perPerson = wanted.perPerson();
        submittedBy = submitter;
        updatedAt = now;
    }

    /** The dates its rule names, without the exceptions. Refuses (422) a rule that names none, or too many. */
    List<LocalDateTime> dates() {
        List<LocalDateTime> dates = ruleDates().stream()
                .filter(date -> !exceptions.contains(date.toLocalDate()))
                .toList();
        if (dates.isEmpty()) {
            throw new Refusal.Invalid(Fault.at("/exceptions", "No date is left."));
        }
        return dates;
    }

    List<LocalDateTime> ruleDates() {
        return Recurrence.of(rule, zone()).from(startLocal);
    }

    Occurrence occurrence(LocalDateTime date) {
        return new Occurrence(id, date);
    }

    /** The date itself, or where it falls into a spring gap as much later as the clocks leap (RFC 5545, 3.3.5). */
    LocalDateTime existing(LocalDateTime date) {
        return ZonedDateTime.ofLocal(date, zone(), null).toLocalDateTime();
    }

    boolean isOwn(Caller caller) {
        return caller.has("editor") || caller.is(submittedBy);
    }

    void changed(@Nullable String newTitle, Instant now) {
        title = newTitle == null ? title : newTitle;
        revision++;
        updatedAt = now;
    }

    private ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    EventSeriesView view(int events) {
        return new EventSeriesView(
                id, title, startLocal, endLocal, timeZone, rule, exceptions, perPerson, events, updatedAt);
    }

    UUID id() {
        return id;
    }

    int revision() {
        return revision;
    }
}
