/** Meetings of a network: when by the clock on the wall there, how to join, what is to be spoken of. For members only. */
@NullMarked
package learninghub.network.meeting;

import org.jspecify.annotations.NullMarked;
