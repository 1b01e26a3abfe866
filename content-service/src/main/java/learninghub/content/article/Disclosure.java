package learninghub.content.article;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an editor asked who wrote an anonymous piece. */
@Schema(name = "Disclosure")
record Disclosure(
        UUID id,
        Instant at,
        @Schema(examples = "Test Editor") String editor,

        @Schema(examples = "A safeguarding concern must be followed up with its author.")
        String reason) {
    static Disclosure of(Tuple row) {
        return new Disclosure(
                row.get("id", UUID.class),
                row.get("at", Instant.class),
                row.get("editor_name", String.class),
                row.get("reason", String.class));
    }
}
