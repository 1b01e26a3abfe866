/**
 * Text as people write it: Markdown in (CommonMark with tables, footnotes, autolinks), safe HTML and plain text out. One place, because a
 * hole in it would be a hole in every service.
 */
@NullMarked
package learninghub.markdown;

import org.jspecify.annotations.NullMarked;
