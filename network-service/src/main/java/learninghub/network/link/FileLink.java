package learninghub.network.link;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address of a private file, for some minutes: the only time it is told. */
@Schema(name = "FileLink")
public record FileLink(
        @Schema(examples = "/api/v1/private-files/mD0dZk1vTq0x1mJb3o4YQ2sW8yq7a5c9e6f2h1j0kLm")
        String url,

        @Schema(examples = "2026-03-05T14:05:00Z") Instant expiresAt) {}
