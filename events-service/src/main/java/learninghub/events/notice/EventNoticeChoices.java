package learninghub.events.notice;

import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which notices a person gets; all until they say otherwise. */
@Schema(
        name = "EventNoticeChoices",
        requiredProperties = {"confirmation", "offer", "change", "cancellation", "reminder"})
record EventNoticeChoices(
        @Schema(examples = "true", description = "I have a place") @NotNull
        Boolean confirmation,

        @Schema(examples = "true", description = "A place is kept for me") @NotNull
        Boolean offer,

        @Schema(examples = "true", description = "What I have a place at has changed") @NotNull
        Boolean change,

        @Schema(examples = "true", description = "It is cancelled, or my place is") @NotNull
        Boolean cancellation,

        @Schema(examples = "false", description = "It begins soon") @NotNull
        Boolean reminder) {
    static EventNoticeChoices of(Set<String> off) {
        return new EventNoticeChoices(
                !off.contains(Kind.CONFIRMATION.word),
                !off.contains(Kind.OFFER.word),
                !off.contains(Kind.CHANGE.word),
                !off.contains(Kind.CANCELLATION.word),
                !off.contains(Kind.REMINDER.word));
    }

    Set<String> off() {
        Map<Kind, Boolean> on = new EnumMap<>(Map.of(
                Kind.CONFIRMATION,
                confirmation,
                Kind.OFFER,
                offer,
                Kind.CHANGE,
                change,
                Kind.CANCELLATION,
                cancellation,
                Kind.REMINDER,
                reminder));
        Set<String> off = new TreeSet<>();
        on.forEach((kind, wanted) -> {
            if (!wanted) {
                off.add(kind.word);
            }
        });
        return off;
    }
}
