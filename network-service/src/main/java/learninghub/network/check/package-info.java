/** What other services ask, in their own name, at the moment it matters: is this person a member? Not routed by the gateway. */
@NullMarked
package learninghub.network.check;

import org.jspecify.annotations.NullMarked;
