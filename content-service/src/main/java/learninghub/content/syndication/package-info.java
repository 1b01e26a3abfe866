/**
 * What is published, for programs that come back for more: Atom and JSON feeds with whole texts for any filter of the list, and the
 * sitemap. All of it is made of live copies, as anybody sees them.
 */
@NullMarked
package learninghub.content.syndication;

import org.jspecify.annotations.NullMarked;
