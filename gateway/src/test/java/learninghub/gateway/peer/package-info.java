/** The other ends of the gateway in its tests: services, the identity provider's key, and clients that send what clients would not. */
@NullMarked
package learninghub.gateway.peer;

import org.jspecify.annotations.NullMarked;
