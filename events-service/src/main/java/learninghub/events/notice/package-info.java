/**
 * What people who have a place, or wait for one, are told by mail. Queued with the change; written, and permitted anew, when it is sent. A
 * letter says what everyone may read of the event; how to join it never says.
 */
@NullMarked
package learninghub.events.notice;

import org.jspecify.annotations.NullMarked;
