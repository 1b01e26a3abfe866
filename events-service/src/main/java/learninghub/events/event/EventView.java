package learninghub.events.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import learninghub.events.taxonomy.CategoryView;
import learninghub.events.taxonomy.TagView;
import learninghub.markdown.Markdown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One event, as whoever asks may see it. */
@Schema(
        name = "Event",
        requiredProperties = {
            "id",
            "slug",
            "title",
            "summary",
            "description",
            "descriptionHtml",
            "type",
            "mode",
            "start",
            "end",
            "timeZone",
            "startsAt",
            "endsAt",
            "status",
            "hosts",
            "speakers",
            "categories",
            "tags",
            "confirmed",
            "waiting",
            "admits",
            "sequence",
            "updatedAt"
        })
record EventView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        String id,

        @Schema(examples = "learning-from-deaths-a-webinar-for-new-reviewers")
        String slug,

        @Schema(examples = "Learning from deaths: a webinar for new reviewers")
        String title,

        @Schema(examples = "What a structured review finds.", description = "The first words of the description")
        String summary,

        @Schema(examples = "What a **structured review** finds.", description = "Markdown")
        String description,

        @Schema(examples = "<p>What a <strong>structured review</strong> finds.</p>", description = "Sanitised")
        String descriptionHtml,

        @Schema(examples = "webinar") EventType type,
        @Schema(examples = "online") Mode mode,
        @Schema(examples = "2027-03-04T10:00:00") LocalDateTime start,
        @Schema(examples = "2027-03-04T11:30:00") LocalDateTime end,
        @Schema(examples = "Europe/London") String timeZone,
        @Schema(examples = "2027-03-04T10:00:00Z") Instant startsAt,
        @Schema(examples = "2027-03-04T11:30:00Z") Instant endsAt,
        @Schema(examples = "published") Status status,
        @Schema(examples = "The speaker is ill.") @Nullable String cancellationReason,
        @Nullable Venue venue,
        @Schema(examples = "GB") @Nullable String country,

        @Schema(
                examples = "https://meet.example.org/learning-from-deaths",
                description = "Only for confirmed registrants, from joinUrlVisibleFrom, and for who may edit the event")
        @Nullable
        String joinUrl,

        @Schema(examples = "2027-03-03T10:00:00Z") @Nullable Instant joinUrlVisibleFrom,
        @Schema(examples = "[\"Patient Safety Learning\"]") List<String> hosts,
        List<Speaker> speakers,
        List<CategoryView> categories,
        List<TagView> tags,
        @Schema(examples = "Free for NHS staff") @Nullable String feeNote,

        @Schema(examples = "https://example.org/book") @Nullable
        String registrationUrl,

        @Schema(examples = "100") @Nullable Integer capacity,
        @Schema(examples = "42") int confirmed,
        @Schema(examples = "0") int waiting,
        @Schema(examples = "anyone") String admits,
        @Nullable MemberDiscount memberDiscount,
        @Schema(examples = "2027-01-10T09:00:00Z") @Nullable Instant registrationOpensAt,
        @Schema(examples = "2027-03-03T17:00:00Z") @Nullable Instant registrationClosesAt,
        @Schema(examples = "1.5") @Nullable Double cpdHours,

        @Schema(examples = "0", description = "Counts the changes since first publication (RFC 5545)")
        int sequence,

        @Schema(examples = "2026-12-01T12:00:00Z") Instant updatedAt,
        @Nullable Cover cover,

        @Schema(examples = "true", description = "Whoever registers needs an access code") @Nullable
        Boolean accessCodeRequired,

        @Schema(examples = "90", description = "Days after the end for which answers are kept; absent: 90") @Nullable
        Integer answersKeptDays,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e33", description = "The series it is one of") @Nullable
        UUID series) {

    /**
     * @param joinUrl what of it is shown to whoever asks
     * @param speakers those who are named to whoever asks
     */
    static EventView of(Event event, Labels labels, @Nullable String joinUrl, List<Speaker> speakers) {
        EventDetails details = event.details(labels);
        return new EventView(
                event.id().toString(),
                event.slug(),
                details.title(),
                Markdown.beginning(details.description(), EventDetails.SUMMARY),
                details.description(),
                Markdown.html(details.description()),
                details.type(),
                details.mode(),
                details.start(),
                details.end(),
                details.timeZone(),
                event.startsAt(),
                event.endsAt(),
                event.status(),
                event.cancellationReason(),
                details.venue(),
                details.country(),
                joinUrl,
                details.joinUrlVisibleFrom(),
                details.hosts(),
                speakers,
                labels.categories(),
                labels.tags(),
                details.feeNote(),
                details.registrationUrl(),
                details.capacity(),
                event.places().confirmed(),
                event.places().waiting(),
                details.admits(),
                details.memberDiscount(),
                details.registrationOpensAt(),
                details.registrationClosesAt(),
                details.cpdHours(),
                event.sequence(),
                event.updatedAt(),
                details.cover(),
                details.accessCodeRequired(),
                details.answersKeptDays(),
                event.seriesId());
    }
}
