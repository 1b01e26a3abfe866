/** What is deleted because nobody can ask for it any more. */
@NullMarked
package learninghub.network.housekeeping;

import org.jspecify.annotations.NullMarked;
