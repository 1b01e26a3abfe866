/** Text as people write it: Markdown in (CommonMark with tables, footnotes, autolinks), safe HTML and plain text out. */
@NullMarked
package learninghub.content.text;

import org.jspecify.annotations.NullMarked;
