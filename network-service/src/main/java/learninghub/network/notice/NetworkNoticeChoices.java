package learninghub.network.notice;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which notices a person gets from their networks; all until they say otherwise. */
@Schema(
        name = "NetworkNoticeChoices",
        requiredProperties = {"agendaPublished", "papersLate", "notesPublished", "meetingCancelled"})
record NetworkNoticeChoices(
        @Schema(examples = "true", description = "A meeting has an agenda") @NotNull
        Boolean agendaPublished,

        @Schema(examples = "true", description = "Papers I can do something about are late") @NotNull
        Boolean papersLate,

        @Schema(examples = "false", description = "Notes can be read") @NotNull
        Boolean notesPublished,

        @Schema(examples = "true", description = "A meeting will not take place") @NotNull
        Boolean meetingCancelled) {
    static NetworkNoticeChoices of(Set<String> off) {
        return new NetworkNoticeChoices(
                !off.contains(Kind.AGENDA_PUBLISHED.word),
                !off.contains(Kind.PAPERS_LATE.word),
                !off.contains(Kind.NOTES_PUBLISHED.word),
                !off.contains(Kind.MEETING_CANCELLED.word));
    }

    Set<String> off() {
        Set<String> off = new TreeSet<>();
        for (Kind kind : Kind.CHOSEN) {
            if (!wants(kind)) {
                off.add(kind.word);
            }
        }
        return off;
    }

    private boolean wants(Kind kind) {
        return switch (kind) {
            case AGENDA_PUBLISHED -> agendaPublished;
            case PAPERS_LATE -> papersLate;
            case NOTES_PUBLISHED -> notesPublished;
            case MEETING_CANCELLED -> meetingCancelled;
            case INVITATION, GUESTS_MEETING_CANCELLED -> true;
        };
    }
}
