package learninghub.events.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import learninghub.events.taxonomy.TagView;
import learninghub.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says of a public event.
 *
 * @param text the description's words, and why it was cancelled when it was
 * @param place null when there is no venue
 * @param recurrence when the rule of its series says it begins; null when it is of none
 * @param joinUrl null in every calendar but that of somebody who may join now
 */
public record CalendarEntry(
        UUID id,
        String slug,
        String title,
        String text,
        String mode,
        LocalDateTime start,
        LocalDateTime end,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place,
        @Nullable String joinUrl,
        List<String> hosts,
        List<String> categories,
        boolean cancelled,
        int sequence,
        Instant updatedAt,
        @Nullable LocalDateTime recurrence) {
    /** Whoever wants all of a long description follows the link. */
    static final int TEXT = 2_000;

    static CalendarEntry of(Event event, Labels labels, @Nullable String joinUrl) {
        EventDetails details = event.details(labels);
        return new CalendarEntry(
                event.id(),
                event.slug(),
                details.title(),
                text(details.description(), event.cancellationReason()),
                details.mode().word,
                details.start(),
                details.end(),
                details.timeZone(),
                event.startsAt(),
                event.endsAt(),
                place(details.venue()),
                joinUrl,
                details.hosts(),
                labels.tags().stream().map(TagView::name).toList(),
                event.status() == Status.CANCELLED,
                event.sequence(),
                event.updatedAt(),
                event.recurrence());
    }

    private static String text(String description, @Nullable String cancellationReason) {
        String words = Markdown.cut(Markdown.plain(description).strip(), TEXT);
        return cancellationReason == null ? words : ("Cancelled: " + cancellationReason + "\n\n" + words).strip();
    }

    private static @Nullable String place(@Nullable Venue venue) {
        if (venue == null) {
            return null;
        }
        return venue.address() == null ? venue.name() : venue.name() + ", " + venue.address();
    }
}
