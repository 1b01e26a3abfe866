package learninghub.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How facts travel. */
@ConfigMapping(prefix = "hub.facts")
interface FactsConfig {
    /** Put before each topic's name and the consumer group, so that several hubs can share a broker. */
    Optional<String> prefix();

    /** How long an idle relay waits before it looks again; a commit in this process wakes it at once. */
    @WithDefault("200ms")
    Duration idle();

    /** How often a relay with nothing to send says so; listeners give up trust after a second of silence. */
    @WithDefault("300ms")
    Duration heartbeat();

    /** The longest wait between two tries while Kafka or the database does not answer. */
    @WithDefault("5s")
    Duration longestBackoff();

    /** Rows the relay takes at once. */
    @WithDefault("500")
    int batch();

    /** How long a fact is remembered as seen. Longer than any consumer may lag or a topic be replayed by hand. */
    @WithDefault("30d")
    Duration inboxRetention();
}
