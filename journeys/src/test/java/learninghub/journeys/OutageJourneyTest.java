package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.journeys.Outage.How;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Parts go away and come back; no change is lost and none is taken twice. */
class OutageJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void changesMadeWhileKafkaIsAwayArriveOnceWhenItIsBack() {
        List<String> tags = new ArrayList<>();
        List<String> events = new ArrayList<>();
        new Outage("kafka", How.STOPPED).during(() -> {
            for (int i = 0; i < 5; i++) {
                tags.add(tag());
            }
            events.add(FullEventJourneyTest.published(Map.of()));
        });

        tags.forEach(TheHub::awaitTag);
        Awaitility.await("event in the public log")
                .atMost(PATIENCE)
                .until(() -> changesOf(events.getFirst()).size() == 1);
        TheHub.awaitTag(lastTag());
        assertThat(changesOf(events.getFirst())).hasSize(1);
    }

    @Test
    void aKilledServiceIsAnsweredForAndItsFactsStillArrive() {
        String tag = tag();
        new Outage("content-service", How.KILLED).during(() -> {
            Response answer = TheHub.anyone().get("/api/v1/articles");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotNull();
            assertThat(answer.contentType()).startsWith("application/problem+json");
            TheHub.anyone().get("/api/v1/events").then().statusCode(200);
        });

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TheHub.anyone().get("/api/v1/articles").statusCode() == 200);
        TheHub.awaitTag(tag);
    }

    @Test
    void aKilledDatabaseComesBackWithEverythingThatWasAnswered() {
        String tag = tag();
        new Outage("postgres", How.KILLED).during(() -> {
            Response answer = TheHub.anyone().get("/api/v1/tags/" + tag);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.asString()).doesNotContain("SQL").doesNotContain("org.postgresql");
        });

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TheHub.anyone().get("/api/v1/tags/" + tag).statusCode() == 200);
        // Keycloak keeps its accounts there too; each of its connections fails once before it is opened again.
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> TheHub.hub().token("partner") != null);
    }

    @Test
    void withKeycloakAwayPublicReadingGoesOn() {
        String token = TheHub.token("member");
        new Outage("keycloak", How.PAUSED).during(() -> {
            TheHub.anyone().get("/api/v1/articles").then().statusCode(200);
            TheHub.anyone()
                    .auth()
                    .oauth2(token)
                    .get("/api/v1/whoami")
                    .then()
                    .statusCode(200)
                    .body("kind", equalTo("member"));
        });
    }

    /** A new tag; returns its slug. */
    private static String tag() {
        return TheHub.as("editor")
                .body(Map.of("name", "Outage " + UUID.randomUUID()))
                .post("/api/v1/tags")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }

    private static String lastTag() {
        return tag();
    }

    private static List<Object> changesOf(String subject) {
        List<Object> found = new ArrayList<>();
        String after = "";
        for (JsonPath page = changes(after); !page.getList("$").isEmpty(); page = changes(after)) {
            found.addAll(page.getList("findAll { it.subject == '" + subject + "' }"));
            after = page.getString("[-1].id");
        }
        return found;
    }

    private static JsonPath changes(String after) {
        return TheHub.anyone()
                .queryParam("after", after)
                .get("/api/v1/changes?limit=100")
                .jsonPath();
    }
}
