package learninghub.content.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets cores that have nothing to do help with a search. Whoever asked takes over each part that nobody has begun, so that no search waits
 * for another's parts; where there are as many searches as cores, each is done by its own thread alone.
 */
final class SideBySide implements AutoCloseable {
    private static final int MOST_WAITING = 64;

    private final int cores;
    private final AtomicInteger searches = new AtomicInteger();
    private final ThreadPoolExecutor helpers;

    SideBySide(int cores) {
        int others = Math.max(1, cores - 1);
        this.cores = cores;
        helpers = new ThreadPoolExecutor(
                others,
                others,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("search-helper-", 0).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        helpers.allowCoreThreadTimeOut(true);
    }

    /** The parts of one search. */
    Parts parts() {
        return new Parts(searches.incrementAndGet() < cores);
    }

    @Override
    public void close() {
        helpers.shutdown();
    }

    /** Something that was begun. */
    interface Part<T> {
        /** Does it now where nobody has begun it. */
        T done() throws IOException;
    }

    /** Nothing of them runs any more once this is closed. */
    final class Parts implements AutoCloseable {
        private final boolean helped;
        private final List<FutureTask<?>> begun = new ArrayList<>();

        private Parts(boolean helped) {
            this.helped = helped;
        }

        /** Into how many pieces work is worth being cut. */
        int width() {
            return helped ? cores : 1;
        }

        <T> Part<T> begin(Callable<T> work) {
            FutureTask<T> task = new FutureTask<>(work);
            begun.add(task);
            if (helped) {
                helpers.execute(task);
            }
            return () -> done(task);
        }

        @Override
        public void close() {
            searches.decrementAndGet();
            for (FutureTask<?> task : begun) {
                task.run();
                awaited(task);
            }
        }

        /** Whatever became of it: who wanted to know has asked. */
        private static void awaited(FutureTask<?> task) {
            try {
                task.get();
            } catch (ExecutionException told) {
                // told to whoever asked for the part; else another failure was told already
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }

        /** Before it waits for a part that another core has begun, it does those that none has. */
        private <T> T done(FutureTask<T> task) throws IOException {
            begun.forEach(FutureTask::run);
            try {
                return task.get();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new EngineAway("Stopping.");
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case IOException failure -> throw failure;
                    case RuntimeException failure -> throw failure;
                    case Error failure -> throw failure;
                    default -> throw new IllegalStateException(e.getCause());
                }
            }
        }
    }
}
