package learninghub.network.notes;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One kept text of the notes, without the text. */
@Schema(name = "NotesRevision")
record RevisionView(
        @Schema(examples = "2") int number,
        @Schema(examples = "4") int version,
        @Schema(examples = "2026-03-06T07:45:00Z") Instant writtenAt,

        @Schema(examples = "2026-03-06T08:00:00Z", description = "Absent: being worked on") @Nullable
        Instant publishedAt,

        @Schema(
                examples = "She asked to be named.",
                description = "Why a chair published it although it names somebody")
        @Nullable
        String overrideReason) {}
