package learninghub.content.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A secret, the only time it is told. */
@Schema(name = "WebhookSecret")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewSecret(
        @Schema(examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret,

        Instant createdAt,

        @Schema(description = "Until then messages are signed with the secret before it as well") @Nullable
        Instant overlapUntil) {}
