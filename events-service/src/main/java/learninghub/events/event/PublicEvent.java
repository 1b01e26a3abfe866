package learninghub.events.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import learninghub.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/** An event as everyone may know it: the data of its facts. Never the joining link. */
record PublicEvent(
        UUID id,
        String slug,
        String title,
        String summary,
        EventType type,
        Mode mode,
        LocalDateTime start,
        LocalDateTime end,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        @Nullable String country,
        List<String> tags,
        List<String> categories,
        Status status,
        int sequence,
        Instant updatedAt) {

    static PublicEvent of(Event event, Labels labels) {
        EventDetails details = event.details(labels);
        return new PublicEvent(
                event.id(),
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
                details.country(),
                details.tags(),
                details.categories(),
                event.status(),
                event.sequence(),
                event.updatedAt());
    }
}
