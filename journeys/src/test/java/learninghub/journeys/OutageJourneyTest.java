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
import learninghub.local.Part;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Parts go away and come back; no change is lost and none is taken twice. */
class OutageJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void changesMadeWhileKafkaIsAwayArriveOnceWhenItIsBack() {
        Part kafka = TheHub.hub().part("kafka");
        kafka.stop();
        List<String> tags = new ArrayList<>();
        String event;
        try {
            for (int i = 0; i < 5; i++) {
                tags.add(tag());
            }
            event = FullEventJourneyTest.published(Map.of());
        } finally {
            kafka.start();
            kafka.awaitReady(PATIENCE);
        }

        tags.forEach(TheHub::awaitTag);
        Awaitility.await("event in the public log")
                .atMost(PATIENCE)
                .until(() -> changesOf(event).size() == 1);
        TheHub.awaitTag(lastTag());
        assertThat(changesOf(event)).hasSize(1);
    }

    @Test
    void aKilledServiceIsAnsweredForAndItsFactsStillArrive() {
        Part content = TheHub.hub().part("content-service");
        String tag = tag();
        content.kill();
        try {
            Response answer = TheHub.anyone().get("/api/v1/articles");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotNull();
            assertThat(answer.contentType()).startsWith("application/problem+json");
            TheHub.anyone().get("/api/v1/events").then().statusCode(200);
        } finally {
            content.start();
            content.awaitReady(PATIENCE);
        }

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TheHub.anyone().get("/api/v1/articles").statusCode() == 200);
        TheHub.awaitTag(tag);
    }

    @Test
    void aKilledDatabaseComesBackWithEverythingThatWasAnswered() {
        String tag = tag();
        Part postgres = TheHub.hub().part("postgres");
        postgres.kill();
        try {
            Response answer = TheHub.anyone().get("/api/v1/tags/" + tag);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.asString()).doesNotContain("SQL").doesNotContain("org.postgresql");
        } finally {
            postgres.start();
            postgres.awaitReady(PATIENCE);
        }

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
        Part keycloak = TheHub.hub().part("keycloak");
        String token = TheHub.token("member");
        keycloak.pause();
        try {
            TheHub.anyone().get("/api/v1/articles").then().statusCode(200);
            TheHub.anyone()
                    .auth()
                    .oauth2(token)
                    .get("/api/v1/whoami")
                    .then()
                    .statusCode(200)
                    .body("kind", equalTo("member"));
        } finally {
            keycloak.resume();
        }
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
