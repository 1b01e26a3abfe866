/**
 * How often somebody may ask: token buckets per address and per person, told in {@code RateLimit} headers
 * (draft-ietf-httpapi-ratelimit-headers). What is over the limit costs next to nothing: addresses are counted before a token is looked at.
 */
@NullMarked
package learninghub.gateway.limit;

import org.jspecify.annotations.NullMarked;
