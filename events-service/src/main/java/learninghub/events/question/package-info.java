/**
 * What an organiser asks of those who register, and what they consent to. Answers are kept with the registration, shown to organisers and
 * to whom they are of, and forgotten when the event's retention period is over.
 */
@NullMarked
package learninghub.events.question;

import org.jspecify.annotations.NullMarked;
