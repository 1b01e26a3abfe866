package learninghub.network.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How an erasure is carried out. */
@ConfigMapping(prefix = "hub.erasure")
interface ErasureConfig {
    /** How often the job looks; read by the scheduler. */
    @WithDefault("5s")
    Duration every();

    /** From the asking on: the other services have heard by then that the account is shut out, and what was being answered is answered. */
    @WithDefault("30s")
    Duration settlesAfter();

    /** How long one replica may work at an erasure before another takes it over; also the wait after a service did not answer. */
    @WithDefault("2m")
    Duration lease();

    /** How long the digest of an erased account's subject is kept, by which its last token is refused; no token lives as long. */
    @WithDefault("1h")
    Duration refusedFor();
}
