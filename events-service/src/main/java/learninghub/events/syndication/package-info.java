/**
 * Public events in the words others use for them: schema.org, Atom and JSON Feed.
 */
@NullMarked
package learninghub.events.syndication;

import org.jspecify.annotations.NullMarked;
