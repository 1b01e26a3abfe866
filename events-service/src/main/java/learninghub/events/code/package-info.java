/**
 * Discount and access codes of events. A code is always drawn here, so that it cannot be guessed; every wrong one is answered alike, and
 * whoever tries many is made to wait.
 */
@NullMarked
package learninghub.events.code;

import org.jspecify.annotations.NullMarked;
