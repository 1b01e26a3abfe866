/** Names of header fields. */
@NullMarked
package learninghub.gateway.head;

import org.jspecify.annotations.NullMarked;
