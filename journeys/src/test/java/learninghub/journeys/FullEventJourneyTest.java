package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** An event with ten places. */
class FullEventJourneyTest {
    private static final int PLACES = 10;
    private static final int PEOPLE = 50;

    @Test
    void fiftyPeopleAtOnceFillExactlyTenPlaces() throws InterruptedException, ExecutionException {
        String event = published(Map.of("capacity", PLACES));
        List<String> tokens = People.tokens(PEOPLE);
        List<Response> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<Response>> asked = tokens.stream()
                    .map(token -> crowd.submit(() -> register(event, token)))
                    .toList();
            for (Future<Response> answer : asked) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.path("state"))
                .filteredOn("confirmed"::equals)
                .hasSize(PLACES);
        assertThat(answers.stream()
                        .filter(answer -> "waiting".equals(answer.path("state")))
                        .map(answer -> answer.<Integer>path("position")))
                .containsExactlyInAnyOrderElementsOf(java.util.stream.IntStream.rangeClosed(1, PEOPLE - PLACES)
                        .boxed()
                        .toList());
        TheHub.anyone()
                .get("/api/v1/events/" + event)
                .then()
                .body("confirmed", equalTo(PLACES))
                .body("waiting", equalTo(PEOPLE - PLACES));
    }

    @Test
    void anEventForANetworkAsksTheNetworkWhoMayIn() {
        String network = "event-" + UUID.randomUUID().toString().substring(0, 8);
        String chair = TheHub.as("chair").get("/api/v1/me").path("id");
        TheHub.as("steward")
                .body(Map.of(
                        "name",
                        network,
                        "purpose",
                        "P",
                        "visibility",
                        "listed",
                        "admission",
                        "automatic",
                        "chairs",
                        List.of(chair)))
                .post("/api/v1/networks")
                .then()
                .statusCode(201);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> TheHub.as("editor")
                                .body(event(Map.of("admits", "network:" + network)))
                                .post("/api/v1/events")
                                .statusCode()
                        == 201);
        String event = published(Map.of("admits", "network:" + network));

        assertThat(register(event, TheHub.token("outsider")).statusCode()).isEqualTo(403);
        assertThat(register(event, TheHub.token("chair")).statusCode()).isEqualTo(201);
    }

    @Test
    void whenTheNetworksDoNotAnswerNobodyIsLetIn() {
        String event = published(Map.of("admits", "members"));
        TheHub.hub().part("network-service").pause();
        try {
            Response refused = register(event, TheHub.token("member"));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotNull();
        } finally {
            TheHub.hub().part("network-service").resume();
        }
        TheHub.anyone().get("/api/v1/events/" + event).then().body("confirmed", equalTo(0));
    }

    private static Response register(String event, String token) {
        return TheHub.anyone()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of())
                .post("/api/v1/events/" + event + "/registrations");
    }

    static String published(Map<String, ?> more) {
        Response draft = TheHub.as("editor").body(event(more)).post("/api/v1/events");
        TheHub.as("editor")
                .header("If-Match", draft.header("ETag"))
                .put("/api/v1/events/" + draft.path("id") + "/publication")
                .then()
                .statusCode(200);
        return draft.path("id");
    }

    static Map<String, Object> event(Map<String, ?> more) {
        Map<String, Object> event = new java.util.HashMap<>(Map.of(
                "title", "Event " + UUID.randomUUID(),
                "type", "webinar",
                "mode", "online",
                "start", "2027-03-01T10:00:00",
                "end", "2027-03-01T11:00:00",
                "timeZone", "Europe/London"));
        event.putAll(more);
        return event;
    }
}
