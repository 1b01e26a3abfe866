package learninghub.outbox;

import java.util.Set;

/** Takes facts of some topics in. A service has one or more as CDI beans. */
public interface FactHandler {
    /** The topics it wants, without the operator's prefix. */
    Set<String> topics();

    /**
     * The effect of one fact. Called in a transaction that also marks the fact as seen, once per fact, in order per subject. Unknown
     * types must be ignored. When it throws, everything is rolled back and the fact comes again until it succeeds.
     */
    void handle(ReceivedFact fact);
}
