/** What a network has taken upon itself: with an owner and a day, carried from meeting to meeting, done only with evidence. */
@NullMarked
package learninghub.network.action;

import org.jspecify.annotations.NullMarked;
