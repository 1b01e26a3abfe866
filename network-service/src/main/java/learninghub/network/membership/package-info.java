/**
 * Who belongs to which network, in which role, from when until when. Everything private begins with the caller's {@code Standing}
 * in the network: without one, nothing under it is found.
 */
@NullMarked
package learninghub.network.membership;

import org.jspecify.annotations.NullMarked;
