package learninghub.events.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import learninghub.events.taxonomy.CategoryView;
import learninghub.events.taxonomy.TagView;
import learninghub.http.Cursor;
import learninghub.markdown.Markdown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event in a list: no description, and never the joining link. */
@Schema(
        name = "EventSummary",
        requiredProperties = {
            "id",
            "slug",
            "title",
            "summary",
            "type",
            "mode",
            "start",
            "end",
            "timeZone",
            "startsAt",
            "endsAt",
            "status",
            "hosts",
            "categories",
            "tags",
            "confirmed",
            "waiting",
            "admits",
            "sequence",
            "updatedAt"
        })
record EventSummary(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        String id,

        @Schema(examples = "learning-from-deaths-a-webinar-for-new-reviewers")
        String slug,

        @Schema(examples = "Learning from deaths: a webinar for new reviewers")
        String title,

        @Schema(examples = "What a structured review finds.")
        String summary,

        @Schema(examples = "webinar") EventType type,
        @Schema(examples = "online") Mode mode,
        @Schema(examples = "2027-03-04T10:00:00") LocalDateTime start,
        @Schema(examples = "2027-03-04T11:30:00") LocalDateTime end,
        @Schema(examples = "Europe/London") String timeZone,
        @Schema(examples = "2027-03-04T10:00:00Z") Instant startsAt,
        @Schema(examples = "2027-03-04T11:30:00Z") Instant endsAt,
        @Schema(examples = "published") Status status,
        @Nullable Venue venue,
        @Schema(examples = "GB") @Nullable String country,
        @Schema(examples = "[\"Patient Safety Learning\"]") List<String> hosts,
        List<CategoryView> categories,
        List<TagView> tags,
        @Schema(examples = "Free for NHS staff") @Nullable String feeNote,

        @Schema(examples = "https://example.org/book") @Nullable
        String registrationUrl,

        @Schema(examples = "100") @Nullable Integer capacity,
        @Schema(examples = "42") int confirmed,
        @Schema(examples = "0") int waiting,
        @Schema(examples = "anyone") String admits,
        @Schema(examples = "2027-01-10T09:00:00Z") @Nullable Instant registrationOpensAt,
        @Schema(examples = "2027-03-03T17:00:00Z") @Nullable Instant registrationClosesAt,
        @Schema(examples = "0") int sequence,
        @Schema(examples = "2026-12-01T12:00:00Z") Instant updatedAt,
        @Nullable Cover cover,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e33", description = "The series it is one of") @Nullable
        UUID series) {

    static EventSummary of(Event event, Labels labels) {
        EventDetails details = event.details(labels);
        return new EventSummary(
                event.id().toString(),
                event.slug(),
                details.title(),
                Markdown.beginning(details.description(), EventDetails.SUMMARY),
                details.type(),
                details.mode(),
                details.start(),
                details.end(),
                details.timeZone(),
                event.startsAt(),
                event.endsAt(),
                event.status(),
                details.venue(),
                details.country(),
                details.hosts(),
                labels.categories(),
                labels.tags(),
                details.feeNote(),
                details.registrationUrl(),
                details.capacity(),
                event.places().confirmed(),
                event.places().waiting(),
                details.admits(),
                details.registrationOpensAt(),
                details.registrationClosesAt(),
                event.sequence(),
                event.updatedAt(),
                details.cover(),
                event.seriesId());
    }

    /** The same words, with what does not belong to the event's own revision. */
    EventSummary now(Listed row, Labels labels, String admitsNow) {
        return new EventSummary(
                id,
                slug,
                title,
                summary,
                type,
                mode,
                start,
                end,
                timeZone,
                startsAt,
                endsAt,
                status,
                venue,
                country,
                hosts,
                labels.categories(),
                labels.tags(),
                feeNote,
                registrationUrl,
                capacity,
                row.confirmed(),
                row.waiting(),
                admitsNow,
                registrationOpensAt,
                registrationClosesAt,
                sequence,
                updatedAt,
                cover,
                series);
    }

    Cursor cursor() {
        return Cursor.of(startsAt, id);
    }
}
