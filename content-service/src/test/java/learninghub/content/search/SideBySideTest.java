package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final int A_WHILE = 20;

    private final SideBySide two = new SideBySide(2);

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void aCoreThatHasNothingToDoBeginsAPartWhileTheAskerDoesAnother() throws Exception {
        try (SideBySide.Parts parts = two.parts()) {
            CountDownLatch begun = new CountDownLatch(1);
            SideBySide.Part<Thread> part = parts.begin(() -> {
                begun.countDown();
                return Thread.currentThread();
            });

            assertThat(begun.await(A_WHILE, TimeUnit.SECONDS)).isTrue();
            assertThat(part.done()).isNotSameAs(Thread.currentThread());
        }
    }

    @Test
    void theAskerDoesWhatNobodyHasBegun() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (SideBySide.Parts parts = two.parts()) {
            CountDownLatch begun = new CountDownLatch(1);
            parts.begin(() -> {
                begun.countDown();
                return end.await(A_WHILE, TimeUnit.SECONDS);
            });
            begun.await();
            SideBySide.Part<Thread> waiting = parts.begin(Thread::currentThread);

            assertThat(waiting.done()).isSameAs(Thread.currentThread());
            end.countDown();
        }
    }

    @Test
    void withAsManySearchesAsCoresEachIsDoneByItsOwnThread() throws Exception {
        try (SideBySide.Parts other = two.parts();
                SideBySide.Parts parts = two.parts()) {
            assertThat(parts.width()).isEqualTo(1);
            assertThat(parts.begin(Thread::currentThread).done()).isSameAs(Thread.currentThread());
        }
        try (SideBySide.Parts later = two.parts()) {
            assertThat(later.width()).isEqualTo(2);
        }
    }

    @Test
    void whatBreaksAPartIsToldAsItIs() {
        try (SideBySide.Parts parts = two.parts()) {
            SideBySide.Part<Object> part = parts.begin(() -> {
                throw new IOException("The disk is gone.");
            });

            assertThatThrownBy(part::done).isInstanceOf(IOException.class).hasMessage("The disk is gone.");
        }
    }

    @Test
    void nothingRunsOnceTheyAreClosed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (SideBySide.Parts parts = two.parts()) {
            parts.begin(() -> {
                begun.countDown();
                TimeUnit.MILLISECONDS.sleep(50);
                ended.countDown();
                return null;
            });
            begun.await();
        }

        assertThat(ended.getCount()).isZero();
    }
}
