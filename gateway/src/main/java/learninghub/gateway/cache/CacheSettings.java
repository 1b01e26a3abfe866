package learninghub.gateway.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of what is kept. */
@ConfigMapping(prefix = "hub.gateway.cache")
interface CacheSettings {
    /** All answers together, both codings. */
    @WithDefault("8M")
    MemorySize size();

    /** One answer; larger ones pass through as streams. */
    @WithDefault("512K")
    MemorySize largest();

    /** Kept until changed, but asked about again after this: some answers change with time alone. */
    @WithDefault("60S")
    Duration expiry();

    /** How much longer an expired answer is served while it is asked about. */
    @WithDefault("60S")
    Duration staleWhileRevalidate();

    /** Without a heartbeat for so long the facts are not trusted to come. */
    @WithDefault("1S")
    Duration silence();
}
