package learninghub.content.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one message. */
@Schema(name = "WebhookDelivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        @Schema(description = "The `webhook-id` of every try")
        UUID id,

        @Schema(examples = "learninghub.article.published.v1")
        String type,

        @Schema(examples = "1042", description = "The id of the change; none for a ping") @Nullable
        String change,

        @Schema(examples = "delivered", description = "`pending`, `delivered` or `failed`")
        String state,

        Instant createdAt,
        @Schema(description = "While pending") @Nullable Instant nextTryAt,

        @Schema(description = "The last twenty tries, oldest first; only where one delivery is asked for") @Nullable
        List<Try> tries) {
    /** One try. */
    @Schema(name = "WebhookTry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Try(
            Instant at,

            @Schema(examples = "204", description = "The status of the answer") @Nullable
            Integer status,

            @Schema(
                    examples = "connection-refused",
                    description =
                            "Why there was no answer: name-unknown, address-not-public, connection-refused, connection-broken, tls-failed, no-answer-in-time")
            @Nullable
            String problem,

            @Schema(examples = "84") int milliseconds) {}

    DeliveryView with(List<Try> all) {
        return new DeliveryView(id, type, change, state, createdAt, nextTryAt, all);
    }
}
