package learninghub.content.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import learninghub.content.article.PublicSite;
import learninghub.content.change.ChangeRepository;

/** Renders a message as things stand now and signs it with every secret that is valid. */
@ApplicationScoped
class WriteLetter {
    private final Webhooks webhooks;
    private final Secrets secrets;
    private final ChangeRepository changes;
    private final PublicSite site;
    private final ObjectMapper json;
    private final Clock clock;

    WriteLetter(
            Webhooks webhooks,
            Secrets secrets,
            ChangeRepository changes,
            PublicSite site,
            ObjectMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.changes = changes;
        this.site = site;
        this.json = json;
        this.clock = clock;
    }

    /** Empty when the webhook was dropped meanwhile. */
    @Transactional
    Optional<Letter> write(DueDelivery due) {
        return webhooks.findByIdOptional(due.webhook()).map(webhook -> letter(due, webhook));
    }

    private Letter letter(DueDelivery due, Webhook webhook) {
        Instant now = clock.instant();
        String body = written(
                due.position() == null
                        ? Message.ping(webhook.id(), now)
                        : Message.of(changes.at(due.position()), site));
        return new Letter(
                URI.create(webhook.url()),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "User-Agent",
                        "learninghub-webhooks/1",
                        "webhook-id",
                        due.id().toString(),
                        "webhook-timestamp",
                        String.valueOf(now.getEpochSecond()),
                        "webhook-signature",
                        signatures(secrets.valid(webhook.id()), due.id().toString(), now.getEpochSecond(), body)),
                body.getBytes(StandardCharsets.UTF_8));
    }

    static String signatures(List<String> secrets, String id, long timestamp, String body) {
        return secrets.stream()
                .map(secret -> signature(secret, id, timestamp, body))
                .collect(Collectors.joining(" "));
    }

    private static String signature(String secret, String id, long timestamp, String body) {
        try {
            return new com.standardwebhooks.Webhook(secret).sign(id, timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("A message cannot be signed", e);
        }
    }

    private String written(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
