/**
 * Compression by {@code Accept-Encoding}, with ETags that differ by coding and still work in {@code If-Match} (RFC 9110, 8.8.3.3): the
 * services only ever see and make the plain ones.
 */
@NullMarked
package learninghub.gateway.coding;

import org.jspecify.annotations.NullMarked;
