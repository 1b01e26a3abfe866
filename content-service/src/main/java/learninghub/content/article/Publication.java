package learninghub.content.article;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when until when readers are to see the working copy. */
@Schema(name = "Publication")
record Publication(
        @Schema(examples = "2027-01-11T08:00:00Z", description = "At once when absent") @Nullable
        Instant publishAt,

        @Schema(examples = "2027-06-30T23:00:00Z", description = "It is withdrawn then; absent: it stays") @Nullable
        Instant expireAt) {
    /** At once and for good. */
    static final Publication NOW = new Publication(null, null);

    /** How far ahead anything can be settled: what lies further is a slip of the keyboard. */
    static final Duration AHEAD = Duration.ofDays(5 * 366);

    static Publication orNow(@Nullable Publication asked) {
        return asked == null ? NOW : asked;
    }

    boolean isLater() {
        return publishAt != null;
    }

    void requirePossible(Instant now) {
        List<Fault> faults = new ArrayList<>();
        require("/publishAt", publishAt, now, now, faults);
        require("/expireAt", expireAt, publishAt == null ? now : publishAt, now, faults);
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
    }

    private static void require(String pointer, @Nullable Instant at, Instant after, Instant now, List<Fault> faults) {
        if (at != null && !at.isAfter(after)) {
            faults.add(Fault.at(pointer, after.equals(now) ? "must lie ahead" : "must lie after publishAt"));
        } else if (at != null && at.isAfter(now.plus(AHEAD))) {
            faults.add(Fault.at(pointer, "must lie within five years"));
        }
    }
}
