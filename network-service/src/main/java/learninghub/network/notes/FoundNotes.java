package learninghub.network.notes;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting whose published notes match. */
@Schema(name = "FoundNotes")
record FoundNotes(
        @Schema(examples = "patient-safety-partners-network")
        String network,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        UUID meetingId,

        @Schema(examples = "March meeting") String title,

        @Schema(
                examples = "We went through two <mark>after-action</mark> <mark>reviews</mark>.",
                description = "Hits stand in mark, everything else is escaped")
        String snippet,

        @Schema(examples = "2026-03-06T08:00:00Z") Instant publishedAt) {}
