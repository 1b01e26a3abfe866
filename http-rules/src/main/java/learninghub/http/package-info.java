/**
 * What every answer of every service obeys: problems (RFC 9457), pages, entity tags and preconditions (RFC 9110), merge patches
 * (RFC 7396), idempotency keys, request ids and cache headers. It knows no word of the domain.
 */
@NullMarked
package learninghub.http;

import org.jspecify.annotations.NullMarked;
