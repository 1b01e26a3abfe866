/**
 * How often partners' clients ask for what: counted in memory as requests are answered, added to the table in the background by each
 * replica, kept for a year and shown by day. What a killed replica had not added yet is lost.
 */
@NullMarked
package learninghub.content.usage;

import org.jspecify.annotations.NullMarked;
