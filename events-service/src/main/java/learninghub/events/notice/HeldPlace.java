package learninghub.events.notice;

import java.time.Instant;
import learninghub.events.event.CalendarEntry;
import org.jspecify.annotations.Nullable;

/**
 * A registration and its event as they are now.
 *
 * @param state of the registration
 */
record HeldPlace(String state, @Nullable Instant offerExpiresAt, CalendarEntry event) {
    boolean is(String wanted) {
        return state.equals(wanted);
    }

    /** Not cancelled, and not over. */
    boolean takesPlaceAfter(Instant now) {
        return !event.cancelled() && now.isBefore(event.endsAt());
    }
}
