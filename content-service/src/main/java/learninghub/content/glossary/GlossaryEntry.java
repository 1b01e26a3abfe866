package learninghub.content.glossary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A term of the glossary as clients see it. */
@Schema(name = "GlossaryTerm")
public record GlossaryEntry(
        UUID id,
        @Schema(examples = "PSIRF") String term,

        @Schema(examples = "Patient Safety Incident Response Framework") @Nullable
        String expansion,

        @Schema(examples = "How NHS organisations in England decide which incidents to look into, and how.")
        String meaning,

        Instant updatedAt) {}
