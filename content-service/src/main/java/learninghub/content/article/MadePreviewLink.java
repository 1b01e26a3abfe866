package learninghub.content.article;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link just made: the only time its address is told. */
@Schema(name = "MadePreviewLink")
record MadePreviewLink(
        UUID id,

        @Schema(examples = "/api/v1/previews/mD0dZk1vTq0x1mJb3o4YQ2sW8yq7a5c9e6f2h1j0kLm")
        String url,

        @Schema(examples = "3", description = "The revision it shows")
        int revision,

        Instant expiresAt) {}
