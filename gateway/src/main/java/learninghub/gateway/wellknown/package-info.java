/** What programs look for at addresses that are the same everywhere: where the API is described, and whom to tell of a weakness. */
@NullMarked
package learninghub.gateway.wellknown;

import org.jspecify.annotations.NullMarked;
