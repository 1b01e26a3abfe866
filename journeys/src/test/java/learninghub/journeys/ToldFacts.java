package learninghub.journeys;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on a topic, from its beginning: by key and in order, each fact where it was told first. */
final class ToldFacts {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Map<String, Map<String, String>> names = new LinkedHashMap<>();
    private int records;

    /** @param naming what in the fact tells how its subject is called */
    ToldFacts(String topic, String naming) {
        String named = TheHub.hub().topicsPrefix() + topic;
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TheHub.hub().bootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(named).stream()
                    .map(one -> new TopicPartition(named, one.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> end = consumer.endOffsets(all);
            while (all.stream().anyMatch(one -> consumer.position(one) < end.get(one))) {
                consumer.poll(POLL).forEach(record -> take(record, naming));
            }
        }
    }

    private void take(ConsumerRecord<String, String> record, String naming) {
        if (record.value() != null) {
            records++;
            String id = new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
            names.computeIfAbsent(record.key(), key -> new LinkedHashMap<>()).putIfAbsent(id, String.valueOf((Object)
                    JsonPath.from(record.value()).get(naming)));
        }
    }

    int records() {
        return records;
    }

    /** How many different facts were told of it. */
    int of(String key) {
        return names.getOrDefault(key, Map.of()).size();
    }

    /** What it was called, in order; a change that was asked for twice is told twice. */
    List<String> namesOf(String key) {
        List<String> told = new ArrayList<>();
        names.getOrDefault(key, Map.of()).values().forEach(name -> {
            if (told.isEmpty() || !told.getLast().equals(name)) {
                told.add(name);
            }
        });
        return told;
    }
}
