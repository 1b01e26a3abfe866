/**
 * Events taken over from others: iCalendar, schema.org as JSON-LD, and lines of JSON. Each becomes a draft; the same again changes
 * nothing, and what has changed at its source changes the draft.
 */
@NullMarked
package learninghub.events.imports;

import org.jspecify.annotations.NullMarked;
