package learninghub.content.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import learninghub.content.article.PublicSite;
import learninghub.content.change.Change;
import org.jspecify.annotations.Nullable;

/** What is sent: what happened to what, and where it is read. Rendered anew for each try, so that it never shows what was withdrawn since. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(String type, Instant timestamp, Data data) {
    /** Bytes of the longest message; the specification advises less than 20 kB. */
    static final int MOST_BYTES = 20 * 1024;

    static final String PING = "learninghub.webhook.ping.v1";

    /**
     * @param change the {@code id} of the change in {@code /api/v1/changes}; none in a ping
     * @param href where it is read; none when it is not to be seen any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            UUID id,
            @Nullable String change,
            @Nullable String slug,
            @Nullable String title,
            @Nullable String type,
            @Nullable String href) {}

    static Message of(Change change, PublicSite site) {
        Change.Data data = change.data();
        return new Message(
                change.type(),
                change.time(),
                new Data(
                        data.id(),
                        change.id(),
                        data.slug(),
                        data.title(),
                        data.type(),
                        data.href() == null ? null : site.absolute(data.href())));
    }

    static Message ping(UUID webhook, Instant now) {
        return new Message(PING, now, new Data(webhook, null, null, null, null, null));
    }
}
