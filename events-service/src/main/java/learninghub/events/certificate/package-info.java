/**
 * Certificates of attendance: a PDF for whoever attended, and an address at which anybody who holds one can check it.
 */
@NullMarked
package learninghub.events.certificate;

import org.jspecify.annotations.NullMarked;
