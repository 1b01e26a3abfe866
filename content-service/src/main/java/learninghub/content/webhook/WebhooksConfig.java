package learninghub.content.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How partners are told. */
@ConfigMapping(prefix = "hub.webhooks")
interface WebhooksConfig {
    /** Seals the secrets in the database; 32 random bytes or more. With another one all webhooks need new secrets. */
    String secretKey();

    /** Networks ({@code 10.20.0.0/16}) that may be called although they are not public. */
    Optional<List<String>> allowedNetworks();

    /** Whether addresses may be plain {@code http}; only where everything runs on one machine. */
    @WithDefault("false")
    boolean allowHttp();

    /** The waits before each further try: ten tries over three days, as the specification suggests. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retryAfter();

    /** From the first byte sent to the status received. */
    @WithDefault("20s")
    Duration timeout();

    /** How often a replica looks for what is due. */
    @WithDefault("500ms")
    Duration interval();

    /** Messages under way at one replica. */
    @WithDefault("32")
    int atOnce();
}
