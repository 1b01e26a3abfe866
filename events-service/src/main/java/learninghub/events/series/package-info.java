/**
 * Events that come again by an RFC 5545 rule. Each date becomes an event of its own, with places, changes and certificates of its own;
 * the series plans, publishes, changes and cancels those to come together, and limits how many one person may take.
 */
@NullMarked
package learninghub.events.series;

import org.jspecify.annotations.NullMarked;
