package learninghub.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Requests a second, each with a burst of as many; of all gateways together ({@link SharedBudgets}). */
@ConfigMapping(prefix = "hub.gateway.limits")
interface LimitSettings {
    /** Per IPv4 address or IPv6 /64: a school or a hospital may sit behind one. */
    @WithDefault("200")
    int address();

    /** Per subject of an access token, a partner's client included. */
    @WithDefault("50")
    int person();

    /** Addresses, and persons, remembered at once; who is forgotten starts with a full bucket. */
    @WithDefault("100000")
    int remembered();

    /** How often the other gateways are told what was taken here. */
    @WithDefault("250ms")
    Duration shareEvery();
}
