/**
 * Events as calendars (RFC 5545, RFC 7986): one event, a filter's, and a person's own behind a secret address they can revoke. Only the
 * last ever holds a joining link.
 */
@NullMarked
package learninghub.events.calendar;

import org.jspecify.annotations.NullMarked;
