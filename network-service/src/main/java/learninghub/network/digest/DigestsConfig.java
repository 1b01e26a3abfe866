package learninghub.network.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where digests are handed in, and as whom. The token client reads its secret too late to fail at start; this does. */
@ConfigMapping(prefix = "hub.digests")
interface DigestsConfig {
    URI contentUrl();

    /** Of the client {@code network-service}, whose one scope is {@code digest:submit}. */
    String secret();

    /** How often it is looked for what everybody has agreed to. */
    @WithDefault("10s")
    String every();
}
