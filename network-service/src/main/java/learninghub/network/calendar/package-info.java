/** The meetings of a network for calendar programs (RFC 5545, RFC 7986), behind a secret address each member makes for themselves. */
@NullMarked
package learninghub.network.calendar;

import org.jspecify.annotations.NullMarked;
