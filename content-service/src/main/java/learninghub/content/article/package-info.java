/**
 * Pieces of learning (articles, news, resources): drafted, reviewed, published, withdrawn. The working copy is what is being written;
 * the live copy is what readers see, and only publishing changes it.
 */
@NullMarked
package learninghub.content.article;

import org.jspecify.annotations.NullMarked;
