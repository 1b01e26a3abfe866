/** The one address of the hub. See docs/architecture.md. */
@NullMarked
package learninghub.gateway;

import org.jspecify.annotations.NullMarked;
