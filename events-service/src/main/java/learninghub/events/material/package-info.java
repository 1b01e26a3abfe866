/**
 * What is left of an event: links to slides, recordings and papers, for everyone or for those who were there, once the event is over.
 */
@NullMarked
package learninghub.events.material;

import org.jspecify.annotations.NullMarked;
