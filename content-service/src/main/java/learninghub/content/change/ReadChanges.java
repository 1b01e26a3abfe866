package learninghub.content.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Reads the log on from a position, waiting for it to go on when asked to. */
@ApplicationScoped
class ReadChanges {
    private final ChangeRepository changes;
    private final LogEnd end;

    ReadChanges(ChangeRepository changes, LogEnd end) {
        this.changes = changes;
        this.end = end;
    }

    /** @param wait how long an empty answer is held back; a change of another type than those asked for does not end it */
    ChangeBatch read(long after, List<ChangeType> types, int limit, Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        ChangeBatch batch = changes.after(after, types, limit);
        while (batch.changes().isEmpty() && goesOn(batch.reached(), deadline)) {
            batch = changes.after(batch.reached(), types, limit);
        }
        return batch;
    }

    private boolean goesOn(long after, long deadline) {
        long left = deadline - System.nanoTime();
        try {
            return left > 0 && end.awaitBeyond(after, Duration.ofNanos(left));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
