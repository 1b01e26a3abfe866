package learninghub.notices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How letters go out. */
@ConfigMapping(prefix = "hub.notices")
interface NoticesConfig {
    /** 32 random bytes in Base64. Seals addresses in the database, and what unsubscribe links carry. */
    String key();

    /** Where a person turns a kind of notice off, before the link's secret. */
    String unsubscribeAddress();

    /** How long an idle sender waits before it looks again; a commit in this process wakes it at once. */
    @WithDefault("2s")
    Duration every();

    /** For one conversation with the mail server. */
    @WithDefault("30s")
    Duration patience();

    /** How long a sender that fell silent keeps others from trying. Longer than everything one try takes. */
    @WithDefault("2m")
    Duration lease();

    /** With the waits below, a mail server may be away for most of a day. */
    @WithDefault("8")
    int mostTries();

    /** Before the second try; four times as long before each further one. */
    @WithDefault("1m")
    Duration firstWait();

    @WithDefault("6h")
    Duration longestWait();
}
