package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes are read by members and by nobody else. */
class NotesJourneyTest {
    private String network;
    private String meeting;

    @BeforeEach
    void aNetworkWithAMemberAndPublishedNotes() {
        network = "journey-" + UUID.randomUUID().toString().substring(0, 8);
        String chair = TheHub.as("chair").get("/api/v1/me").path("id");
        TheHub.as("steward")
                .body(Map.of(
                        "name",
                        network,
                        "purpose",
                        "To try",
                        "visibility",
                        "listed",
                        "admission",
                        "automatic",
                        "chairs",
                        List.of(chair)))
                .post("/api/v1/networks")
                .then()
                .statusCode(201)
                .body("slug", equalTo(network));
        TheHub.as("member")
                .body(Map.of("statement", "I would like to join."))
                .post("/api/v1/networks/" + network + "/membership-requests")
                .then()
                .statusCode(201)
                .body("state", equalTo("active"));
        meeting = TheHub.as("chair")
                .body(Map.of(
                        "title",
                        "First",
                        "start",
                        "2026-10-01T10:00:00",
                        "end",
                        "2026-10-01T11:00:00",
                        "timeZone",
                        "Europe/London"))
                .post("/api/v1/networks/" + network + "/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Response written = TheHub.as("chair")
                .header("If-None-Match", "*")
                .body(Map.of("body", "What was agreed."))
                .put(notes());
        TheHub.as("chair")
                .header("If-Match", written.header("ETag"))
                .body(Map.of())
                .put(notes() + "/publication")
                .then()
                .statusCode(200);
    }

    @Test
    void aMemberReadsThem() {
        TheHub.as("member")
                .get(notes())
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("body", equalTo("What was agreed."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"outsider", "editor", "partner", "steward"})
    void nobodyElseCanTellThatTheyExist(String account) {
        Response theirs = TheHub.as(account).get(notes());
        Response nowhere = TheHub.as(account).get("/api/v1/networks/no-such-network/meetings/" + meeting + "/notes");

        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(withoutIds(theirs)).isEqualTo(withoutIds(nowhere));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/{id}", "/{id}/notes", "/{id}/notes/revisions", "/{id}/agenda-items"})
    void noPathLeadsAnOutsiderIn(String below) {
        TheHub.as("outsider")
                .get("/api/v1/networks/" + network + "/meetings" + below.replace("{id}", meeting))
                .then()
                .statusCode(404);
    }

    @Test
    void nothingOfThemIsInPublic() {
        assertThat(TheHub.anyone().get("/api/v1/changes?limit=100").asString()).doesNotContain(meeting);
        TheHub.anyone().get(notes()).then().statusCode(401);
    }

    @Test
    void theInternalCheckIsNotReachedThroughTheGateway() {
        TheHub.as("editor").get("/internal/memberships/check?subject=x").then().statusCode(404);
    }

    @Test
    void removalShutsTheDoorOnTheNextRequest() {
        String member = TheHub.as("member").get("/api/v1/me").path("id");
        TheHub.as("member").get(notes()).then().statusCode(200);
        TheHub.as("chair")
                .header("If-Match", "*")
                .delete("/api/v1/networks/" + network + "/members/" + member)
                .then()
                .statusCode(204);

        TheHub.as("member").get(notes()).then().statusCode(404);
    }

    private String notes() {
        return "/api/v1/networks/" + network + "/meetings/" + meeting + "/notes";
    }

    private static String withoutIds(Response answer) {
        return answer.asString().replaceAll("urn:uuid:[0-9a-f-]+", "").replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }
}
