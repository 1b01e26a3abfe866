package learninghub.content.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where the log ends, as this replica last saw it, and those who wait for it to go on: by memory alone, without a connection. */
@ApplicationScoped
class LogEnd {
    /** The most who wait at one replica; whoever comes then is answered at once. */
    static final int MOST_WAITING = 5_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile long position;
    private int waiting;
    private boolean closed;

    long position() {
        return position;
    }

    void reached(long seen) {
        if (seen <= position) {
            return;
        }
        lock.lock();
        try {
            position = seen;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the log goes on after this position; waits for it as long as told. On a virtual thread no thread is held either. */
    boolean awaitBeyond(long after, Duration most) throws InterruptedException {
        lock.lock();
        try {
            waiting++;
            long left = closed || waiting > MOST_WAITING ? 0 : most.toNanos();
            while (position <= after && left > 0 && !closed) {
                left = grown.awaitNanos(left);
            }
            return position > after;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Nobody waits any more: this replica ends. */
    void close() {
        lock.lock();
        try {
            closed = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
