package learninghub.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names and addresses on this operator's broker. */
@ApplicationScoped
class Topics {
    /** Keyed by service; no facts, only that a service's relay has sent all it had. */
    static final String HEARTBEATS = "heartbeats";

    private final FactsConfig facts;
    private final Config config;
    private final String bootstrapServers;

    /** @param bootstrapServers asked for here so that a service without a broker's address does not start */
    Topics(
            FactsConfig facts,
            Config config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.facts = facts;
        this.config = config;
        this.bootstrapServers = bootstrapServers;
    }

    String named(String topic) {
        return facts.prefix().orElse("") + topic;
    }

    /**
     * The client settings given as {@code kafka.*} or, by the environment, {@code KAFKA_*}: at least {@code kafka.bootstrap.servers}, and
     * what security asks for.
     */
    Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith("kafka.") || name.startsWith("KAFKA_")) {
                String setting = name.substring(6).toLowerCase(Locale.ROOT).replace('_', '.');
                config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(setting, value));
            }
        }
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        // A broker that comes back is to be noticed within a second, not after the client's default of up to a minute.
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }
}
