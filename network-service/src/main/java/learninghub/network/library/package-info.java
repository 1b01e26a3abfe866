/** What members keep for one another: links, private files, and articles of the hub, which show when they change or go. */
@NullMarked
package learninghub.network.library;

import org.jspecify.annotations.NullMarked;
