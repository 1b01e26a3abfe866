package learninghub.content.account;

import java.time.Instant;

/** This service holds nothing of a person any more. */
record Receipt(String service, Instant at) {}
