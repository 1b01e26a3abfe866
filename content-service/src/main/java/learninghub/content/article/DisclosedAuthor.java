package learninghub.content.article;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wrote an anonymous piece, and the record that this was told. */
@Schema(name = "DisclosedAuthor")
record DisclosedAuthor(
        UUID id,
        Instant at,

        @Schema(examples = "00000000-0000-4000-8000-000000000005")
        String memberId,

        @Schema(examples = "Asha Example") String name) {}
