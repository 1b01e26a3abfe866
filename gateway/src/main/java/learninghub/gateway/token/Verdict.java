package learninghub.gateway.token;

import java.time.Instant;

/** What is known of a token after looking at it. */
sealed interface Verdict {
    /** @param ends when it is one no longer */
    record Good(Caller caller, Instant ends) implements Verdict {}

    record Bad() implements Verdict {}

    /** The keys to check it with are not to be had. */
    record Undecided() implements Verdict {}
}
