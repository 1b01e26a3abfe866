package learninghub.network.library;

import static java.util.concurrent.TimeUnit.SECONDS;
import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class LibraryTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ConfigProperty(name = "hub.topics.prefix")
    String prefix;

    @Test
    void members_add_links() {
        Net net = Net.withCast();
        add(net, Map.of("title", "Script", "url", "https://docs.example/script"))
                .then()
                .statusCode(201);
        as(Cast.notetaker()).get(net.path() + "/resources").then().body("items.title", contains("Script"));
    }

    @Test
    void a_private_file_is_read_by_members_and_stands_in_the_log() {
        Net net = Net.withCast();
        String resource = withFile(net);
        as(Cast.notetaker()).get(resource + "/content").then().statusCode(200).body(equalTo("Text"));
        as(Cast.chair())
                .get(net.path() + "/access-log?member=" + Cast.notetaker().subject())
                .then()
                .body("items.what", contains("file"));
    }

    @Test
    void to_an_outsider_there_is_no_file() {
        as(Cast.outsider()).get(withFile(Net.withCast()) + "/content").then().statusCode(404);
    }

    @Test
    void who_left_has_no_file_any_more() {
        Net net = Net.withCast();
        String resource = withFile(net);
        net.leave(Cast.notetaker());
        as(Cast.notetaker()).get(resource + "/content").then().statusCode(404);
    }

    @Test
    void who_added_it_or_a_chair_drops_it() {
        Net net = Net.withCast();
        String resource = withFile(net);
        as(Cast.notetaker()).header("If-Match", "*").delete(resource).then().statusCode(403);
        as(Cast.chair()).header("If-Match", "*").delete(resource).then().statusCode(204);
        as(Cast.member()).get(resource + "/content").then().statusCode(404);
    }

    @Test
    void a_link_has_no_file() {
        String link = add(Net.withCast(), Map.of("title", "Script", "url", "https://docs.example/script"))
                .getHeader("Location");
        put(link).then().statusCode(409);
    }

    @Test
    void an_article_the_hub_does_not_have_is_refused() {
        add(
                        Net.withCast(),
                        Map.of(
                                "title",
                                "Article",
                                "articleId",
                                UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/articleId"));
    }

    @Test
    void a_linked_article_shows_when_it_changes_and_when_it_is_withdrawn() throws Exception {
        Net net = Net.withCast();
        UUID article = UUID.randomUUID();
        tell(article, "published", "updatedAt", "2026-01-01T00:00:00Z");
        String resource = await().atMost(20, SECONDS)
                .until(
                        () -> add(net, Map.of("title", "Article", "articleId", article.toString()))
                                .getHeader("Location"),
                        Objects::nonNull);
        as(Cast.member())
                .get(resource)
                .then()
                .body("article.changed", equalTo(false))
                .body("article.slug", equalTo("handovers"));
        tell(article, "published", "updatedAt", "2096-01-01T00:00:00Z");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> as(Cast.member()).get(resource).then().body("article.changed", equalTo(true)));
        tell(article, "withdrawn", "withdrawnAt", "2096-01-02T00:00:00Z");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> as(Cast.member()).get(resource).then().body("article.withdrawn", equalTo(true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "withdrawn"})
    void the_committed_examples_are_understood(String what) throws IOException {
        JsonNode example = new ObjectMapper()
                .readTree(Path.of("../contracts/facts/content.learninghub.article." + what + ".v1.example.json")
                        .toFile());
        assertThat(example.hasNonNull("slug")).isTrue();
        assertThat(example.hasNonNull(what.equals("published") ? "updatedAt" : "withdrawnAt"))
                .isTrue();
    }

    private void tell(UUID article, String what, String field, String at) throws Exception {
        String data = "{\"id\":\"" + article + "\",\"slug\":\"handovers\",\"" + field + "\":\"" + at + "\"}";
        ProducerRecord<String, String> fact =
                new ProducerRecord<>(prefix + "content.articles", article.toString(), data);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "learninghub.article." + what + ".v1",
                        "ce_subject",
                        article.toString(),
                        "ce_time",
                        "2026-03-05T14:00:00Z")
                .forEach((name, value) -> fact.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer())) {
            producer.send(fact).get();
        }
    }

    private static Response add(Net net, Map<String, ?> resource) {
        return as(Cast.member()).body(resource).post(net.path() + "/resources");
    }

    private static String withFile(Net net) {
        String resource = add(net, Map.of("title", "Script")).getHeader("Location");
        put(resource).then().statusCode(200);
        return resource;
    }

    private static Response put(String resource) {
        return as(Cast.member())
                .contentType("text/plain")
                .header("Content-Disposition", "attachment; filename=script.txt")
                .header("If-Match", "*")
                .body("Text")
                .put(resource + "/content");
    }
}
