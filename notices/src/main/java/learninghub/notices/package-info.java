/**
 * Letters to people: queued in the transaction of the change they tell of, written and permitted anew when they are sent, tried until
 * somebody takes them or it is given up. It knows no word of the domain: a service brings its {@link learninghub.notices.NoticeKind}s
 * and the tables {@code notice}, {@code notice_off} and {@code mailbox}.
 */
@NullMarked
package learninghub.notices;

import org.jspecify.annotations.NullMarked;
