package learninghub.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are, and how patient the gateway is with each. */
@ConfigMapping(prefix = "hub.gateway")
interface Upstreams {
    URI contentUrl();

    URI networkUrl();

    URI eventsUrl();

    /** Connections kept to one service. */
    @WithDefault("64")
    int connections();

    /** Connections for answers that are held back ({@code /changes?wait=}): those who wait must not use up the others'. */
    @WithDefault("1000")
    int longPolls();

    /** Requests that may wait for one of them before the next is refused: a service that hangs must not pile up the gateway's memory. */
    @WithDefault("256")
    int waiting();

    @WithDefault("1S")
    Duration connectTimeout();

    Waits patience();

    /** From the end of a request to the beginning of its answer. */
    interface Waits {
        @WithDefault("10S")
        Duration usual();

        /** {@code /changes?wait=} holds back up to 30 s. */
        @WithDefault("40S")
        Duration longPoll();

        @WithDefault("60S")
        Duration bulk();
    }

    Breaking breaker();

    /** When a service that does not answer is asked nothing for a while. */
    interface Breaking {
        /** How many of the last requests are looked at; half of them must have been asked, and half of those unanswered. */
        @WithDefault("20")
        int last();

        /** How long it is asked nothing. */
        @WithDefault("1S")
        Duration rest();

        /** How many then try whether it answers. */
        @WithDefault("3")
        int trials();

        /** How long these may take; a body that arrives slowly must not keep everybody waiting. */
        @WithDefault("15S")
        Duration trial();
    }

    default Duration patience(Patience kind) {
        return switch (kind) {
            case USUAL -> patience().usual();
            case LONG_POLL -> patience().longPoll();
            case BULK -> patience().bulk();
        };
    }
}
