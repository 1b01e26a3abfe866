/** Talk between meetings: threads that members begin and reply to, in which only members can be mentioned. */
@NullMarked
package learninghub.network.discussion;

import org.jspecify.annotations.NullMarked;
