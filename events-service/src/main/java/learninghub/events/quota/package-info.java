/**
 * Quotas: shares of an event's places kept for some of those it admits. Who has a place counts in their quota and at the event, both
 * under the event's lock.
 */
@NullMarked
package learninghub.events.quota;

import org.jspecify.annotations.NullMarked;
