package learninghub.events.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** When people are reminded, and how long they can be written to. */
@ConfigMapping(prefix = "hub.reminders")
interface RemindersConfig {
    /** Before the start. */
    @WithDefault("1d,1h")
    List<Duration> before();

    /** How often it is looked who is to be reminded. */
    @WithDefault("1m")
    Duration every();

    /** How often it is looked whose address is to be forgotten. */
    @WithDefault("1h")
    Duration forgetEvery();

    /** An address is forgotten so long after the last event its person registered for. */
    @WithDefault("30d")
    Duration addressKept();
}
