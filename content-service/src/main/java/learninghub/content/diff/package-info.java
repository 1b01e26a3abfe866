/** What differs between two texts, word by word, and between two JSON objects, field by field. Knows nothing of articles. */
@NullMarked
package learninghub.content.diff;

import org.jspecify.annotations.NullMarked;
