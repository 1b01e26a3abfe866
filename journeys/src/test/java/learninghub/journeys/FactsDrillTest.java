package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import learninghub.local.Drill;
import learninghub.local.Part;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changes go on while parts are away; in the end every change has arrived once. */
@Tag("drill")
class FactsDrillTest {
    private static final int ROUNDS = 12;
    private static final int CHANGES = 20;
    private static final List<String> VICTIMS =
            List.of("kafka", "content-service", "events-service", "network-service");
    private static final Duration OUTAGE = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Random random = new Random(Drill.seeds().findFirst().orElseThrow());
    private final List<String> tags = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final List<String> log = new ArrayList<>();

    /** {@code bin/drill facts --seed n}: a part is stopped or killed at random, again and again. */
    @Test
    @Tag("drill-facts")
    void whateverPartIsAway() {
        for (int round = 0; round < ROUNDS; round++) {
            String victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
            boolean kill = random.nextBoolean();
            round(victim, kill);
            log.add("| " + (round + 1) + " | " + victim + " | " + (kill ? "kill -9" : "stop") + " | " + tags.size()
                    + " | " + events.size() + " |");
        }
        everythingArrivedOnce("| round | part | how | tags so far | events so far |\n|---|---|---|---|---|");
    }

    /** {@code bin/drill kafka-away --seed n}: Kafka is away for minutes, and the services that tell and listen are killed meanwhile. */
    @Test
    @Tag("drill-kafka-away")
    void whenKafkaIsAwayForMinutes() {
        Part kafka = TheHub.hub().part("kafka");
        Instant back = Instant.now().plus(OUTAGE);
        kafka.kill();
        try {
            while (Instant.now().isBefore(back)) {
                String victim = VICTIMS.get(1 + random.nextInt(2));
                round(victim, true);
                log.add("| " + victim + " | " + tags.size() + " | " + events.size() + " |");
            }
        } finally {
            kafka.start();
            kafka.awaitReady(PATIENCE);
        }
        everythingArrivedOnce("Kafka was away for " + OUTAGE.toMinutes()
                + " minutes.\n\n| killed meanwhile | tags so far | events so far |\n|---|---|---|");
    }

    private void everythingArrivedOnce(String head) {
        tags.forEach(TheHub::awaitTag);
        Awaitility.await().atMost(PATIENCE).until(() -> logged().containsAll(events));
        List<Object> logged = logged();
        report(head);
        assertThat(logged.stream().filter(events::contains).toList())
                .containsExactlyInAnyOrderElementsOf(new ArrayList<Object>(events));
    }

    private void round(String victim, boolean kill) {
        Part part = TheHub.hub().part(victim);
        if (kill) {
            part.kill();
        } else {
            part.stop();
        }
        try {
            for (int i = 0; i < CHANGES; i++) {
                change(victim);
            }
        } finally {
            part.start();
            part.awaitReady(PATIENCE);
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TheHub.anyone().get("/api/v1/tags?limit=1").statusCode() == 200);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TheHub.anyone().get("/api/v1/events?limit=1").statusCode() == 200);
    }

    /** A change that the part which is away does not own. */
    private void change(String away) {
        boolean tag = away.equals("events-service") || (!away.equals("content-service") && random.nextBoolean());
        if (tag) {
            tags.add(TheHub.as("editor")
                    .body(Map.of("name", "Drill " + new UUID(random.nextLong(), random.nextLong())))
                    .post("/api/v1/tags")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("slug"));
        } else {
            events.add(FullEventJourneyTest.published(Map.of()));
        }
    }

    private static List<Object> logged() {
        List<Object> subjects = new ArrayList<>();
        String after = "";
        for (JsonPath page = changes(after); !page.getList("$").isEmpty(); page = changes(after)) {
            subjects.addAll(page.getList("findAll { it.type.contains('.event.') }.subject"));
            after = page.getString("[-1].id");
        }
        return subjects;
    }

    private static JsonPath changes(String after) {
        return TheHub.anyone()
                .queryParam("after", after)
                .get("/api/v1/changes?limit=100")
                .jsonPath();
    }

    private void report(String head) {
        Drill.report(head);
        Drill.report(log.toArray(String[]::new));
        Drill.report(
                "",
                "All " + tags.size() + " tags reached events-service, all " + events.size()
                        + " events are in the public log once.");
    }
}
