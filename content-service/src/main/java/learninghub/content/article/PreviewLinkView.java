package learninghub.content.article;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link that is open, without its address. */
@Schema(name = "PreviewLink")
record PreviewLinkView(UUID id, @Schema(examples = "3") int revision, Instant madeAt, Instant expiresAt) {
    static PreviewLinkView of(Tuple row) {
        return new PreviewLinkView(
                row.get("id", UUID.class),
                row.get("revision", Integer.class),
                row.get("made_at", Instant.class),
                row.get("expires_at", Instant.class));
    }
}
