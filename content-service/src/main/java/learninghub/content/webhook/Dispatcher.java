package learninghub.content.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import learninghub.outbox.KeptRunning;
import org.jboss.logging.Logger;

/** Keeps messages going out: one thread looks for what is due, each message has a virtual thread of its own while it is under way. */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);

    private final FanOut fanOut;
    private final DueDeliveries dueDeliveries;
    private final WriteLetter writeLetter;
    private final Postman postman;
    private final SettleDelivery settleDelivery;
    private final WebhooksConfig config;
    private final Semaphore free;
    private volatile boolean stopped;
    private volatile Thread thread = Thread.currentThread();
    private long nextClearing = System.nanoTime();

    Dispatcher(
            FanOut fanOut,
            DueDeliveries dueDeliveries,
            WriteLetter writeLetter,
            Postman postman,
            SettleDelivery settleDelivery,
            WebhooksConfig config) {
        this.fanOut = fanOut;
        this.dueDeliveries = dueDeliveries;
        this.writeLetter = writeLetter;
        this.postman = postman;
        this.settleDelivery = settleDelivery;
        this.config = config;
        this.free = new Semaphore(config.atOnce());
    }

    void start(@Observes StartupEvent started) {
        thread = KeptRunning.start("webhooks", () -> stopped, this::run);
    }

    /** Messages under way come to their end or are tried again by another replica. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(Duration.ofSeconds(2));
        free.tryAcquire(config.atOnce(), 2, TimeUnit.SECONDS);
    }

    private void run() {
        while (!stopped) {
            try {
                boolean any = fanOut.pass() | sendDue();
                clear();
                if (!any) {
                    TimeUnit.MILLISECONDS.sleep(config.interval().toMillis());
                }
            } catch (RuntimeException failure) {
                LOG.warnf("webhooks wait: cause=%s", failure.getClass().getName());
                pause();
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private boolean sendDue() {
        int room = free.drainPermits();
        List<DueDelivery> due = List.of();
        try {
            due = room == 0 ? List.of() : dueDeliveries.claim(room);
        } finally {
            free.release(room - due.size());
        }
        due.forEach(one -> Thread.ofVirtual().name("webhook").start(() -> send(one)));
        return !due.isEmpty();
    }

    private void send(DueDelivery due) {
        try {
            Optional<Letter> letter = writeLetter.write(due);
            if (letter.isPresent()) {
                settleDelivery.settle(due, outcome(letter.get()));
            }
        } catch (RuntimeException failure) {
            // It is tried again when its claim is over. The message may quote what was being read.
            LOG.warnf(
                    "a message was not sent: delivery=%s cause=%s",
                    due.id(), failure.getClass().getName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private SettleDelivery.Outcome outcome(Letter letter) throws InterruptedException {
        long start = System.nanoTime();
        try {
            int status = postman.bring(letter.url(), letter.headers(), letter.body());
            return new SettleDelivery.Outcome(status, null, Duration.ofNanos(System.nanoTime() - start));
        } catch (UnreachableTarget unreachable) {
            return new SettleDelivery.Outcome(null, unreachable.problem(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void clear() {
        if (System.nanoTime() - nextClearing >= 0) {
            while (dueDeliveries.dropOld() && !stopped) {
                // in small transactions until nothing old is left
            }
            nextClearing = System.nanoTime() + BETWEEN_CLEARINGS.toNanos();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
