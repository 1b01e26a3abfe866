/**
 * The notes of a meeting. Note-takers and chairs work on one text, members read the published one, nobody else knows of either; what
 * was published is kept; who said what is not in it; every reading is in the access log first.
 */
@NullMarked
package learninghub.network.notes;

import org.jspecify.annotations.NullMarked;
