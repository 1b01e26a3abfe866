/** Asking to join a network: judged by its rules over the profile as it is at that moment, and where the network says so by a chair. */
@NullMarked
package learninghub.network.admission;

import org.jspecify.annotations.NullMarked;
