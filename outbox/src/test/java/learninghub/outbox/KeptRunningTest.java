package learninghub.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptRunningTest {
    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void whatDiesOfAnErrorOrAnInterruptBeginsAgain() throws InterruptedException {
        Thread thread = KeptRunning.start("two-deaths", () -> rounds.get() == 3, this::die);
        thread.join(10_000);
        assertEquals(3, rounds.get());
        assertFalse(thread.isAlive());
    }

    private void die() {
        switch (rounds.incrementAndGet()) {
            case 1 -> throw new LinkageError("a library that is not there");
            case 2 -> Thread.currentThread().interrupt();
            default -> {
                // it is stopped now, and ends
            }
        }
    }

    @Test
    void whatIsStoppedDoesNotBegin() throws InterruptedException {
        KeptRunning.start("stopped", () -> true, rounds::incrementAndGet).join(10_000);
        assertEquals(0, rounds.get());
    }
}
