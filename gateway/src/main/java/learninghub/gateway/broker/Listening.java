package learninghub.gateway.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hears everything that is said on some topics from now on, and begins again whenever it lost the broker. */
public final class Listening implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Listening.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int RETRY_MS = 1_000;

    private final Broker broker;
    private final String name;
    private final Collection<String> topics;
    private final Runnable begin;
    private final Consumer<Iterable<ConsumerRecord<String, String>>> take;
    private final Thread thread;
    private boolean heard = true;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<String, String> consumer;

    /**
     * @param name what is listened to, for logs
     * @param topics as the broker knows them
     * @param begin told each time when whatever is said from then on will be heard
     * @param take told what was said
     */
    public Listening(
            Broker broker,
            String name,
            Collection<String> topics,
            Runnable begin,
            Consumer<Iterable<ConsumerRecord<String, String>>> take) {
        this.broker = broker;
        this.name = name;
        this.topics = topics;
        this.begin = begin;
        this.take = take;
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    @Override
    public void close() {
        stopped.countDown();
        KafkaConsumer<String, String> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        // Not interrupted: a consumer that is interrupted while it closes logs that as an error.
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (isWanted()) {
            try (KafkaConsumer<String, String> opened = broker.listener()) {
                consumer = opened;
                listen(opened);
            } catch (WakeupException stopping) {
                LOG.debugf("listening stops: what=%s", name);
            } catch (RuntimeException | Error unreachable) { // also of a library: nobody else would begin this again
                complain(unreachable);
                pause();
            }
        }
    }

    private void listen(KafkaConsumer<String, String> from) {
        List<TopicPartition> partitions = Broker.partitions(from, topics);
        from.assign(partitions);
        from.seekToEnd(partitions);
        partitions.forEach(from::position);
        begin.run();
        heard = true;
        while (isWanted()) {
            take.accept(from.poll(POLL));
        }
    }

    /** Once each time they fall silent. */
    private void complain(Throwable unreachable) {
        if (heard) {
            LOG.warnf("the broker is not heard: what=%s cause=%s", name, unreachable.getMessage());
        }
        heard = false;
    }

    private boolean isWanted() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            stopped.await(RETRY_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
