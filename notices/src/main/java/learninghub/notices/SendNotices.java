package learninghub.notices;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due. At least once: whoever dies after the mail server took a letter and before that is written down sends it again, when
 * the lease has ended; SMTP has nothing that would tell. Of several replicas one holds a notice, so in all other cases it is once.
 */
@ApplicationScoped
class SendNotices {
    private static final Logger LOG = Logger.getLogger(SendNotices.class);

    /** After as many in a row it is the mail server that is away: the rest waits for the next look. */
    private static final int FAILURES = 5;

    private final Map<String, NoticeKind> kinds;
    private final Queue queue;
    private final NoticeWork work;
    private final Mailboxes mailboxes;
    private final Choices choices;
    private final Post post;
    private final NoticesConfig config;
    private final MeterRegistry metrics;
    private final Semaphore queued = new Semaphore(0);
    private volatile boolean stopped;

    SendNotices(
            @All List<NoticeKind> kinds,
            Queue queue,
            NoticeWork work,
            Mailboxes mailboxes,
            Choices choices,
            Post post,
            NoticesConfig config,
            MeterRegistry metrics) {
        this.kinds = kinds.stream().collect(Collectors.toMap(NoticeKind::word, Function.identity()));
        this.queue = queue;
        this.work = work;
        this.mailboxes = mailboxes;
        this.choices = choices;
        this.post = post;
        this.config = config;
        this.metrics = metrics;
    }

    /** A letter that is permitted, written and addressed. */
    private record Ready(Letter letter, String address) {}

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("send-notices").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        wake();
    }

    /** A notice has been queued by a transaction that is over. */
    void wake() {
        queued.release();
    }

    private void run() {
        while (!stopped) {
            try {
                sendDue();
                queued.tryAcquire(config.every().toMillis(), TimeUnit.MILLISECONDS);
                queued.drainPermits();
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException | Error unreachable) { // also of a library: nobody else would begin this again
                LOG.warnf("notices wait: cause=%s", unreachable.getClass().getSimpleName());
                await(config.every());
            }
        }
    }

    private static void await(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendDue() {
        int failures = 0;
        while (failures < FAILURES && !stopped) {
            Optional<Queue.Taken> taken = work.onQueue(queue::take);
            if (taken.isEmpty()) {
                return;
            }
            failures = send(taken.get()) ? 0 : failures + 1;
        }
    }

    private boolean send(Queue.Taken taken) {
        Notice notice = taken.notice();
        try {
            NoticeKind kind = kinds.get(notice.kind());
            if (kind == null) {
                finish(taken, "dropped");
            } else if (!spread(kind, taken)) {
                Ready ready = ready(kind, notice);
                if (ready != null) {
                    post.send(notice, ready.letter(), ready.address());
                }
                finish(taken, ready == null ? "dropped" : "sent");
            }
            return true;
        } catch (RuntimeException failure) {
            // Whatever it is (the mail server, the database, who answers for permissions): one notice must not stop the
            // others.
            failed(taken, failure);
            return false;
        }
    }

    /** The many notices take the place of the one, in one transaction. */
    private boolean spread(NoticeKind kind, Queue.Taken taken) {
        return taken.notice().person() == null
                && work.onQueue(() -> {
                    boolean spread = kind.spread(taken.notice());
                    if (spread) {
                        queue.done(taken);
                    }
                    return spread;
                });
    }

    /** Null when there is nobody to write to or nothing to tell. */
    private @Nullable Ready ready(NoticeKind kind, Notice notice) {
        String person = notice.person();
        Optional<String> address = work.onQueue(() -> {
            if (person == null) {
                return kind.address(notice);
            }
            return choices.isOff(person, notice.kind()) ? Optional.<String>empty() : mailboxes.of(person);
        });
        return address.flatMap(to ->
                        work.onBehalfOf(notice, () -> kind.write(notice, to)).map(letter -> new Ready(letter, to)))
                .orElse(null);
    }

    private void finish(Queue.Taken taken, String outcome) {
        work.onQueue(() -> {
            queue.done(taken);
            return true;
        });
        count(taken, outcome);
        LOG.infof(
                "notice %s: kind=%s noticeId=%s try=%d",
                outcome, taken.notice().kind(), taken.notice().id(), taken.tries());
    }

    /** Only the class of what went wrong: a mail server's answer quotes the address. */
    private void failed(Queue.Taken taken, RuntimeException failure) {
        boolean last = taken.tries() >= config.mostTries();
        work.onQueue(() -> {
            if (last) {
                queue.done(taken);
            } else {
                queue.later(
                        taken,
                        new Waits(config.firstWait(), config.longestWait())
                                .after(
                                        taken.tries(),
                                        ThreadLocalRandom.current().nextDouble()));
            }
            return true;
        });
        count(taken, last ? "given-up" : "failed");
        LOG.warnf(
                "notice %s: kind=%s noticeId=%s try=%d cause=%s",
                last ? "given up" : "not sent",
                taken.notice().kind(),
                taken.notice().id(),
                taken.tries(),
                failure.getClass().getSimpleName());
    }

    private void count(Queue.Taken taken, String outcome) {
        metrics.counter("hub.notices", "kind", taken.notice().kind(), "outcome", outcome)
                .increment();
    }
}
