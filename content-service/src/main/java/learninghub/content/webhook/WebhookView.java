package learninghub.content.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook, for its owner. */
@Schema(name = "Webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        UUID id,

        @Schema(examples = "https://partner.example.org/hooks/hub")
        String url,

        @Schema(examples = "[\"learninghub.article.published.v1\"]")
        List<String> types,

        @Schema(examples = "true") boolean enabled,

        @Schema(description = "Why the hub stopped sending; goes when it is enabled again") @Nullable
        Told notice,

        @Schema(
                description = "What messages are signed with; shown once, when it was made",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        @Nullable
        String secret,

        Instant createdAt,
        Instant updatedAt) {
    /** A notice. */
    @Schema(name = "WebhookNotice")
    record Told(
            @Schema(examples = "gone", description = "`gone` or `failing`")
            String reason,

            @Schema(examples = "The address answered 410: it does not want to be told any more.")
            String detail,

            Instant at) {
        static Told of(Notice notice, @Nullable Instant at) {
            return new Told(notice.name().toLowerCase(Locale.ROOT), notice.detail(), at);
        }
    }
}
