/**
 * Who belongs to a network: a copy that names and narrows, and the question to the owner, network-service, which alone lets anybody in.
 */
@NullMarked
package learninghub.events.membership;

import org.jspecify.annotations.NullMarked;
