package learninghub.gateway.cache;

import java.util.concurrent.atomic.AtomicLong;

/** What is known of one service's public changes: each begins a new generation, and what was fetched under an older one is not served. */
final class Source {
    private final long silence;
    private final AtomicLong generation = new AtomicLong();
    private volatile long lastBeat;
    private volatile boolean heard;

    /** @param silence nanoseconds */
    Source(long silence) {
        this.silence = silence;
    }

    long generation() {
        return generation.get();
    }

    void changed() {
        generation.incrementAndGet();
    }

    /** Everything it changed until now has been told. */
    void beat(long now) {
        lastBeat = now;
        heard = true;
    }

    boolean isHeard(long now) {
        return heard && now - lastBeat < silence;
    }
}
