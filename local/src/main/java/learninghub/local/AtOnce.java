package learninghub.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many doing the same at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    public static <T> List<T> times(int number, IntFunction<T> act) {
        CountDownLatch ready = new CountDownLatch(number);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> outcomes = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int index = i;
                outcomes.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return act.apply(index);
                }));
            }
            return outcomes.stream().map(AtOnce::outcome).toList();
        }
    }

    private static <T> T outcome(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
