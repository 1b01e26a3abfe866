package learninghub.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A word of its own in every private field of the whole hub; once everybody has asked everything, none is where it does not belong. A
 * word that is told on purpose is found by the same means. Spans are looked at in network-service's own canaries: here none leave a
 * service.
 */
class CanariesJourneyTest {
    private static final List<String> SERVICES =
            List.of("gateway", "content-service", "network-service", "events-service");

    private static final Map<String, Map<String, String>> ANSWERS = new ConcurrentHashMap<>();
    private static Canaries canaries;

    @BeforeAll
    static void everybodyAsksEverything() {
        canaries = Canaries.planted();
        await("the hub's own work")
                .atMost(Duration.ofSeconds(60))
                .until(() -> TheHub.count("network-service", "select count(*) from digest where state = 'agreed'") == 0
                        && TheHub.anyone()
                                        .get("/api/v1/search?q=" + canaries.told())
                                        .<Integer>path("total")
                                == 1);
        try (ExecutorService crowd = Executors.newFixedThreadPool(Canaries.READERS.size())) {
            Canaries.READERS.forEach(reader ->
                    crowd.execute(() -> ANSWERS.put(reader, Answers.to(reader, canaries.ids()))));
        }
        assertThat(ANSWERS).containsOnlyKeys(Canaries.READERS);
    }

    @Test
    void nobodyIsAnsweredAWordThatIsNotForThem() {
        List<String> leaks = new ArrayList<>();
        ANSWERS.forEach((reader, answers) ->
                answers.forEach((asked, answer) -> Canaries.found(answer, canaries.hiddenFrom(reader))
                        .forEach(field -> leaks.add(reader + " " + asked + ": " + field))));
        assertThat(leaks).isEmpty();
    }

    @Test
    void noneIsInAFactALogOrAMetric() throws IOException {
        Map<String, String> hidden = canaries.hiddenFrom("anonymous");
        assertThat(Canaries.found(String.join("\n", facts()), hidden)).isEmpty();
        for (String service : SERVICES) {
            assertThat(Canaries.found(log(service), hidden))
                    .as("log of " + service)
                    .isEmpty();
            assertThat(Canaries.found(metrics(service), hidden))
                    .as("metrics of " + service)
                    .isEmpty();
        }
    }

    @Test
    void noneIsFoundBySearchingForIt() {
        List<String> found = new ArrayList<>();
        for (String reader : List.of("anonymous", "outsider", "steward", "partner", "member")) {
            canaries.hiddenFrom(reader).forEach((word, field) -> {
                if (Answers.as(reader).get("/api/v1/search?q=" + word).<Integer>path("total") != 0
                        || !Answers.as(reader)
                                .get("/api/v1/search/suggestions?q=" + word.substring(0, 12))
                                .jsonPath()
                                .getList("items")
                                .isEmpty()) {
                    found.add(reader + ": " + field);
                }
            });
        }
        for (String reader : List.of("outsider", "editor", "steward")) {
            canaries.hiddenFrom(reader).forEach((word, field) -> {
                if (!TheHub.as(reader)
                        .body(Map.of("q", word))
                        .post("/api/v1/notes/searches")
                        .jsonPath()
                        .getList("items")
                        .isEmpty()) {
                    found.add(reader + " in notes: " + field);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aWordThatIsToldOnPurposeIsFound() throws IOException {
        Map<String, String> told = Map.of(canaries.told(), "told");
        List<String> where = ANSWERS.get("anonymous").entrySet().stream()
                .filter(answer -> !Canaries.found(answer.getValue(), told).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        for (String place : List.of(
                "/api/v1/articles?",
                "/api/v1/articles/",
                "/api/v1/search?",
                "/api/v1/changes?",
                "/api/v1/exports/articles",
                "/feeds/articles.atom",
                "/feeds/articles.json",
                "/oai?",
                "/sitemap.xml")) {
            assertThat(where).as(place).anyMatch(asked -> asked.startsWith(place));
        }
        assertThat(Canaries.found(String.join("\n", facts()), told)).isNotEmpty();
        for (String service : SERVICES) {
            assertThat(log(service)).contains(service);
            assertThat(metrics(service)).contains("http_server_requests");
        }
    }

    /** Those who may read a word do: it is not hidden by never having arrived. */
    @Test
    void whoMayReadAWordDoes() {
        String chairs = String.join("\n", ANSWERS.get("chair").values());
        assertThat(Canaries.found(chairs, canaries.hiddenFrom("outsider")))
                .contains(
                        "network.name",
                        "invitation.email",
                        "meeting.joinUrl",
                        "guest.email",
                        "paper.content",
                        "notes.draft",
                        "digest.title",
                        "action.title",
                        "reply.body",
                        "resource.content");
        String editors = String.join("\n", ANSWERS.get("editor").values());
        assertThat(Canaries.found(editors, canaries.hiddenFrom("outsider")))
                .contains(
                        "anonymous author's name",
                        "review.comment",
                        "scheduled.title",
                        "consent.by",
                        "disclosure.reason",
                        "report.reason",
                        "eventDraft.title",
                        "event.joinUrl",
                        "answer");
    }

    private static String log(String service) throws IOException {
        return Files.readString(TheHub.hub().part(service).log());
    }

    private static String metrics(String service) {
        return given().get(TheHub.hub().management(service) + "/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Every record of every topic of this hub: key, headers, data. */
    private static List<String> facts() {
        Map<String, Object> settings = Map.of("bootstrap.servers", TheHub.hub().bootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith(TheHub.hub().topicsPrefix()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> facts = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(fact -> facts.add(whole(fact)));
            }
            return facts;
        }
    }

    private static String whole(ConsumerRecord<String, String> fact) {
        StringBuilder text = new StringBuilder(fact.topic() + " " + fact.key() + " " + fact.value());
        fact.headers()
                .forEach(header -> text.append(' ')
                        .append(header.key())
                        .append('=')
                        .append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.toString();
    }
}
