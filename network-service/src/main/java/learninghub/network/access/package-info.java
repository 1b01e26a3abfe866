/** Who read what: an entry stands before anything is read, and stays. Ids and times only. */
@NullMarked
package learninghub.network.access;

import org.jspecify.annotations.NullMarked;
