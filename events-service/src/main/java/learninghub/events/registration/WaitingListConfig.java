package learninghub.events.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How places that come free are passed on. */
@ConfigMapping(prefix = "hub.waiting-list")
interface WaitingListConfig {
    /** How long an offer stands. Two days reach somebody who reads mail on working days, without leaving the place empty. */
    @WithDefault("48h")
    Duration offerLasts();

    /** How often lapsed offers are looked for. */
    @WithDefault("15s")
    Duration sweep();
}
