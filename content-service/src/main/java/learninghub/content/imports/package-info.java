/**
 * Taking pieces over from elsewhere: Markdown pages with front matter, zips of them, and JSON lines. A job reads the file item by item;
 * a bad item is reported and does not stop good ones; importing again changes nothing.
 */
@NullMarked
package learninghub.content.imports;

import org.jspecify.annotations.NullMarked;
