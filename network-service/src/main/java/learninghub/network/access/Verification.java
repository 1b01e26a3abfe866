package learninghub.network.access;

import org.jspecify.annotations.Nullable;

/**
 * What became of checking the chain.
 *
 * @param brokenAt the first link that does not hold; null when all do
 * @param head the hash of the last link that holds, to compare with what the logs witnessed
 */
record Verification(boolean whole, @Nullable Long brokenAt, long sealed, long unsealed, String head) {}
