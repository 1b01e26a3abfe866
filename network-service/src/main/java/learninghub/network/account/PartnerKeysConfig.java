package learninghub.network.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How partners' keys are changed without an hour in which none works. */
@ConfigMapping(prefix = "hub.partner-keys")
interface PartnerKeysConfig {
    /** How long the keys before go on working once there is a new one. */
    @WithDefault("7d")
    Duration overlap();

    /** How often keys whose time is over are looked for; read by the scheduler. */
    @WithDefault("1m")
    Duration endEvery();
}
