/** Networks: what they are for, who sees that they exist, who may join, and which of it is told to the other services. */
@NullMarked
package learninghub.network.network;

import org.jspecify.annotations.NullMarked;
