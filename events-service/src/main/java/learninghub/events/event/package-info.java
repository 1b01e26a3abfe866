/**
 * Events: what people attend, from draft to published, changed, cancelled or withdrawn, and the public facts about them. Who has a place
 * is {@code registration}'s.
 */
@NullMarked
package learninghub.events.event;

import org.jspecify.annotations.NullMarked;
