/**
 * What members say under published pieces: threads one level deep, written and edited by members, reported by members, hidden by
 * editors. The piece shows how many there are.
 */
@NullMarked
package learninghub.content.comment;

import org.jspecify.annotations.NullMarked;
