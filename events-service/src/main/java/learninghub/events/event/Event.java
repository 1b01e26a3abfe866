package learninghub.events.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learninghub.events.taxonomy.Classification;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What people attend. Every write holds the lock of its row, so one happens after another; {@code revision} counts what organisers
 * change, {@code sequence} (RFC 5545) what they changed since the public first saw it. Its places are counted
 * here and nowhere else.
 */
@Entity
@DynamicUpdate // a registration writes three numbers, not a description
public class Event {
    @Id
    private UUID id;

    private String slug;
    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private EventType type;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private LocalDateTime startLocal;
    private LocalDateTime endLocal;
    private String timeZone;
    private Instant startsAt;
    private Instant endsAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Venue venue;

    private @Nullable String country;
    private @Nullable String joinUrl;
    private @Nullable Instant joinUrlVisibleFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> hosts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Speaker> speakers;

    @ElementCollection
    @CollectionTable(name = "event_tag", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    @Column(name = "tag_id")
    private List<UUID> tags = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "event_term", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    @Column(name = "term_id")
    private List<UUID> terms = new ArrayList<>();

    private @Nullable String feeNote;
    private @Nullable String registrationUrl;

    @Embedded
    private Admission admission;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable MemberDiscount memberDiscount;

    private @Nullable Instant registrationOpensAt;
    private @Nullable Instant registrationClosesAt;
    private @Nullable Double cpdHours;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Cover cover;

    private boolean accessCodeRequired;
    private @Nullable Integer answersKeptDays;
    private @Nullable UUID seriesId;
    private @Nullable LocalDateTime recurrenceLocal;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    private @Nullable String cancellationReason;
    private @Nullable Instant firstPublishedAt;
    private String submittedBy;
    private int revision;
    private int sequence;
    private Instant createdAt;
    private Instant updatedAt;

    @Embedded
    private Places places;

    protected Event() {} // for Hibernate

    static Event submitted(UUID id, String slug, EventDetails details, Timespan when, Instant now, String submitter) {
        Event event = new Event();
        event.id = id;
        event.slug = slug;
        event.submittedBy = submitter;
        event.createdAt = now;
        event.places = new Places(details.capacity());
        event.admission = Admission.of(Admits.ANYONE);
        event.describe(details, when, now);
        return event;
    }

    // --- who may

    /** Drafts are their submitter's and the editors'; what was withdrawn is gone for everyone else. */
    void requireVisibleTo(Caller caller) {
        if (status != Status.DRAFT || caller.has("editor") || caller.is(submittedBy)) {
            return;
        }
        throw firstPublishedAt == null ? new Refusal.NotFound() : new Refusal.Gone();
    }

    /** Editors always; who submitted it until it is first published. */
    public boolean editableBy(Caller caller) {
        return caller.has("editor") || (caller.is(submittedBy) && firstPublishedAt == null);
    }

    public void requireEditableBy(Caller caller) {
        if (!editableBy(caller)) {
            throw new Refusal.Forbidden("Only editors change an event that has been published.");
        }
    }

    /** Whoever has not agreed to be named is named to organisers only. */
    List<Speaker> speakersShownTo(Caller caller) {
        return editableBy(caller)
                ? speakers
                : speakers.stream().filter(Speaker::isShown).toList();
    }

    // --- what organisers do

    void change(EventDetails details, Timespan when, Instant now) {
        places.resize(details.capacity());
        describe(details, when, now);
        changed(now);
    }

    void classify(Classification classification) {
        tags.clear();
        tags.addAll(classification.tags());
        terms.clear();
        terms.addAll(classification.terms());
    }

    /** What belongs to it was changed, not what it says of itself: calendars need not know. */
    public void arranged(Instant now) {
        revision++;
        updatedAt = now;
    }

    void takePlaceAs(Occurrence occurrence) {
        seriesId = occurrence.series();
        recurrenceLocal = occurrence.recurrence();
    }

    void admit(Admission whom) {
        admission = whom;
    }

    /** The address follows the title until somebody outside may have kept it. */
    void rename(String newSlug) {
        slug = newSlug;
    }

    void publish(Instant now) {
        if (status == Status.CANCELLED) {
            throw new Refusal.Conflict("A cancelled event is not published again.");
        }
        status = Status.PUBLISHED;
        changed(now);
        firstPublishedAt = firstPublishedAt == null ? now : firstPublishedAt;
    }

    void withdraw(Instant now) {
        if (status != Status.PUBLISHED) {
            throw new Refusal.Conflict("Only a published event can be withdrawn.");
        }
        status = Status.DRAFT;
        changed(now);
    }

    void cancel(String reason, Instant now) {
        if (status != Status.PUBLISHED) {
            throw new Refusal.Conflict("Only a published event can be cancelled.");
        }
        status = Status.CANCELLED;
        cancellationReason = reason;
        changed(now);
    }

    // --- registration; each of these under the row's lock

    /** Refuses (409) unless people can register here and now. */
    public void requireOpenForRegistration(Instant now) {
        requireTakingPlace(now);
        if (registrationUrl != null) {
            throw new Refusal.Conflict("Registration for this event is elsewhere; see registrationUrl.");
        }
        if (registrationOpensAt != null && now.isBefore(registrationOpensAt)) {
            throw new Refusal.Conflict("Registration has not opened yet.");
        }
        if (registrationClosesAt != null && !now.isBefore(registrationClosesAt)) {
            throw new Refusal.Conflict("Registration has closed.");
        }
    }

    /** Refuses (409) when it is cancelled, over or not public. */
    public void requireTakingPlace(Instant now) {
        if (!takesPlace(now)) {
            throw new Refusal.Conflict(
                    switch (status) {
                        case DRAFT -> "The event is not published.";
                        case CANCELLED -> "The event is cancelled.";
                        case PUBLISHED -> "The event is over.";
                    });
        }
    }

    public boolean takesPlace(Instant now) {
        return status == Status.PUBLISHED && now.isBefore(endsAt);
    }

    /** Until when an offer made now stands: as long as usual, and never past the end. */
    public Instant offerExpiry(Instant now, Duration usual) {
        Instant expiry = now.plus(usual);
        return expiry.isBefore(endsAt) ? expiry : endsAt;
    }

    public boolean needsAccessCode() {
        return accessCodeRequired;
    }

    /** What members of networks save now. */
    public Optional<MemberDiscount> grantedDiscount(Instant now) {
        return Optional.ofNullable(memberDiscount)
                .filter(discount -> discount.validUntil() == null || now.isBefore(discount.validUntil()));
    }

    // --- inside

    private void describe(EventDetails details, Timespan when, Instant now) {
        title = details.title();
        description = details.description();
        type = details.type();
        mode = details.mode();
        startLocal = when.start();
        endLocal = when.end();
        timeZone = when.timeZone().getId();
        startsAt = when.startsAt();
        endsAt = when.endsAt();
        venue = details.venue();
        country = details.country();
        joinUrl = details.joinUrl();
        joinUrlVisibleFrom = details.joinUrlVisibleFrom();
        hosts = details.hosts();
        speakers = details.speakers();
        feeNote = details.feeNote();
        registrationUrl = details.registrationUrl();
        memberDiscount = details.memberDiscount();
        registrationOpensAt = details.registrationOpensAt();
        registrationClosesAt = details.registrationClosesAt();
        cpdHours = details.cpdHours();
        cover = details.cover();
        accessCodeRequired = Boolean.TRUE.equals(details.accessCodeRequired());
        answersKeptDays = details.answersKeptDays();
        updatedAt = now;
    }

    private void changed(Instant now) {
        revision++;
        updatedAt = now;
        if (firstPublishedAt != null) {
            sequence++;
        }
    }

    // --- what it says

    public UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    EventDetails details(Labels labels) {
        return new EventDetails(
                title,
                description,
                type,
                mode,
                startLocal,
                endLocal,
                timeZone,
                venue,
                country,
                joinUrl,
                joinUrlVisibleFrom,
                hosts,
                speakers,
                labels.categoryAddresses(),
                labels.tagSlugs(),
                feeNote,
                registrationUrl,
                places.capacity(),
                admission.inWords(labels.network()),
                memberDiscount,
                registrationOpensAt,
                registrationClosesAt,
                cpdHours,
                cover,
                accessCodeRequired ? Boolean.TRUE : null,
                answersKeptDays);
    }

    public @Nullable UUID seriesId() {
        return seriesId;
    }

    public @Nullable LocalDateTime recurrence() {
        return recurrenceLocal;
    }

    /** Whether everyone may see it. */
    public boolean isPublic() {
        return status != Status.DRAFT;
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }

    Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    @Nullable
    String joinUrl() {
        return joinUrl;
    }

    /** Null when there is none or it is too early to show it to those who come. */
    @Nullable
    String joinUrl(Instant now) {
        boolean early = joinUrlVisibleFrom != null && now.isBefore(joinUrlVisibleFrom);
        return early ? null : joinUrl;
    }

    public Admission admission() {
        return admission;
    }

    Status status() {
        return status;
    }

    boolean wasPublished() {
        return firstPublishedAt != null;
    }

    @Nullable
    String cancellationReason() {
        return cancellationReason;
    }

    String submittedBy() {
        return submittedBy;
    }

    public int revision() {
        return revision;
    }

    int sequence() {
        return sequence;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    public Places places() {
        return places;
    }
}
