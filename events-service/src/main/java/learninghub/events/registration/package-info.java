/**
 * Registrations: who has a place at an event, who waits, who is offered one that came free. Never more places given than there are, in
 * the order of coming.
 */
@NullMarked
package learninghub.events.registration;

import org.jspecify.annotations.NullMarked;
