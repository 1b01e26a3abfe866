/**
 * Forgets what people answered when the event's retention period is over, and says how much was forgotten.
 */
@NullMarked
package learninghub.events.retention;

import org.jspecify.annotations.NullMarked;
