/**
 * The way in: which address belongs to which service ({@link learninghub.gateway.forward.Routes}), and how a request gets there and
 * its answer back without either ever being held in memory as a whole.
 */
@NullMarked
package learninghub.gateway.forward;

import org.jspecify.annotations.NullMarked;
