package learninghub.gateway.token;

import io.quarkus.security.identity.SecurityIdentity;

/** What is known of a token after looking at it. */
sealed interface Verdict {
    record Good(SecurityIdentity identity) implements Verdict {}

    record Bad() implements Verdict {}

    /** The keys to check it with are not to be had. */
    record Undecided() implements Verdict {}
}
