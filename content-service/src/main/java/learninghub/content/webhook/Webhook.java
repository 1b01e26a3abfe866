package learninghub.content.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.http.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Where a partner wants to be told of which changes. How far it has been told is the business of {@link FanOut} alone. */
@Entity
class Webhook {
    @Id
    private UUID id;

    private String owner;
    private String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> types;

    private boolean enabled;
    private @Nullable String notice;
    private @Nullable Instant noticeAt;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Webhook() {}

    Webhook(NewWebhook wanted, String owner, Instant now) {
        this.id = Ids.next();
        this.owner = owner;
        this.createdAt = now;
        write(wanted, now);
    }

    void change(NewWebhook wanted, Instant now) {
        write(wanted, now);
    }

    private void write(NewWebhook wanted, Instant now) {
        url = wanted.url();
        types = wanted.types() == null ? List.of() : List.copyOf(wanted.types());
        enabled = wanted.enabled() == null || wanted.enabled();
        if (enabled) {
            notice = null;
            noticeAt = null;
        }
        updatedAt = now;
    }

    /** Nothing more is sent until the partner enables it again, who finds the reason here. */
    void disable(Notice reason, Instant now) {
        enabled = false;
        notice = reason.name();
        noticeAt = now;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    String url() {
        return url;
    }

    boolean isEnabled() {
        return enabled;
    }

    Instant createdAt() {
        return createdAt;
    }

    String tag() {
        return "w" + version;
    }

    NewWebhook written() {
        return new NewWebhook(url, types, enabled);
    }

    WebhookView view(@Nullable String secret) {
        return new WebhookView(
                id,
                url,
                types,
                enabled,
                notice == null ? null : WebhookView.Told.of(Notice.valueOf(notice), noticeAt),
                secret,
                createdAt,
                updatedAt);
    }
}
