package learninghub.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of docs/architecture.md; the broker makes none by itself, so that a misspelt name fails. */
final class Topics {
    private static final int PARTITIONS = 3;
    private static final List<String> KEPT_WHOLE = List.of("content.articles");
    /** Of no use a second later. */
    private static final List<String> OF_THE_MOMENT = List.of("heartbeats", "gateway.budgets");

    private static final List<String> COMPACTED =
            List.of("content.taxonomy", "events.events", "network.networks", "network.meetings");
    /** Their keys or data are people: what a tombstone buries is gone a day later. */
    private static final List<String> OF_PEOPLE = List.of("network.memberships", "network.accounts");

    private Topics() {}

    /** @param prefix set apart for one test; empty in a real run */
    static void create(String bootstrap, String prefix) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = Stream.of(
                            KEPT_WHOLE.stream().map(name -> topic(prefix + name, "delete")),
                            COMPACTED.stream().map(name -> topic(prefix + name, "compact")),
                            OF_PEOPLE.stream().map(name -> ofPeople(prefix + name)),
                            OF_THE_MOMENT.stream().map(name -> ofTheMoment(prefix + name)))
                    .flatMap(topics -> topics)
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new StartFailed("Cannot create the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while creating the topics", e);
        }
    }

    static void delete(String bootstrap, String prefix) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            List<String> names = Stream.of(KEPT_WHOLE, COMPACTED, OF_PEOPLE, OF_THE_MOMENT)
                    .flatMap(List::stream)
                    .map(name -> prefix + name)
                    .toList();
            admin.deleteTopics(names).all().get();
        } catch (ExecutionException e) {
            throw new StartFailed("Cannot delete the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while deleting the topics", e);
        }
    }

    private static NewTopic ofTheMoment(String name) {
        return new NewTopic(name, 1, (short) 1)
                .configs(Map.of("cleanup.policy", "delete", "retention.ms", "60000", "segment.ms", "60000"));
    }

    private static NewTopic ofPeople(String name) {
        return new NewTopic(name, PARTITIONS, (short) 1)
                .configs(
                        Map.of("cleanup.policy", "compact", "retention.ms", "-1", "max.compaction.lag.ms", "86400000"));
    }

    private static NewTopic topic(String name, String cleanup) {
        return new NewTopic(name, PARTITIONS, (short) 1)
                .configs(Map.of("cleanup.policy", cleanup, "retention.ms", "-1"));
    }
}
