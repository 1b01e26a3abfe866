package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.local.ColumnScan;
import org.junit.jupiter.api.Test;

/** What a network chose to tell goes from its notes to readers, and nothing goes along. */
class DigestJourneyTest {
    private static final String GUESTS_ADDRESS = "outsider@example.org";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "What we learned " + unique;
    private final String kept = "kept" + UUID.randomUUID();
    private final String name = "Journey Network " + unique;

    @Test
    void aDigestTravelsFromPrivateNotesToReadersByConsent() throws SQLException {
        String network = "/api/v1/networks/" + founded();
        Response planned = TheHub.as("chair")
                .body(Map.of(
                        "title",
                        kept,
                        "start",
                        "2026-10-01T10:00:00",
                        "end",
                        "2026-10-01T11:00:00",
                        "timeZone",
                        "Europe/London",
                        "agendaItems",
                        List.of(Map.of("title", kept), Map.of("title", kept))))
                .post(network + "/meetings");
        planned.then().statusCode(201);
        String meeting = network + "/meetings/" + planned.path("id");
        String told = planned.path("agendaItems[0].id");
        publishNotes(meeting, told, planned.path("agendaItems[1].id"));
        String pass = TheHub.as("chair")
                .body(Map.of("email", GUESTS_ADDRESS, "name", "Avery Example"))
                .post(meeting + "/guests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        String digest = TheHub.as("chair")
                .body(Map.of(
                        "title",
                        title,
                        "sections",
                        List.of(told),
                        "postedBy",
                        "network",
                        "guests",
                        List.of(Map.of("guestId", pass, "credit", "Avery Example"))))
                .post(meeting + "/digests")
                .then()
                .statusCode(201)
                .body("body", equalTo("Two teams try a structured handover."))
                .extract()
                .path("id");
        consent("chair", meeting + "/digests/" + digest, meeting + "/digests/" + digest);
        assertThat(queued()).isEmpty();
        consent("outsider", "/api/v1/me/digests/" + digest, meeting + "/digests/" + digest);

        String article = await().atMost(Duration.ofSeconds(60))
                .until(this::queued, found -> !found.isEmpty())
                .getFirst();
        TheHub.as("chair")
                .get(meeting + "/digests/" + digest)
                .then()
                .body("state", equalTo("handed-in"))
                .body("articleId", equalTo(article));
        TheHub.as("outsider").get("/api/v1/me/digests/" + digest).then().body("articleId", nullValue());

        List<String> leadsBack = List.of(
                kept,
                network.substring(network.lastIndexOf('/') + 1),
                planned.path("id"),
                told,
                pass,
                digest,
                GUESTS_ADDRESS);
        String path = "/api/v1/articles/" + article;
        for (String below : List.of("", "/history", "/revisions", "/revisions/1")) {
            assertThat(TheHub.as("editor")
                            .get(path + below)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .doesNotContain(leadsBack);
        }
        TheHub.as("editor")
                .get(path)
                .then()
                .body("postedBy", equalTo(name))
                .body("authors.name", contains("Avery Example"));
        TheHub.anyone().get(path).then().statusCode(404);
        assertThat(columnsOfContentHolding(leadsBack)).isEmpty();

        publish(path);
        assertThat(TheHub.anyone().get(path).then().statusCode(200).extract().asString())
                .contains("Two teams try a structured handover.")
                .doesNotContain(leadsBack);
        assertThat(columnsOfContentHolding(leadsBack)).isEmpty();
    }

    private String founded() {
        String slug = TheHub.as("steward")
                .body(Map.of(
                        "name",
                        name,
                        "purpose",
                        "To try",
                        "visibility",
                        "listed",
                        "admission",
                        "automatic",
                        "chairs",
                        List.of(TheHub.as("chair").get("/api/v1/me").<String>path("id"))))
                .post("/api/v1/networks")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
        TheHub.as("member")
                .body(Map.of("statement", "I would like to join."))
                .post("/api/v1/networks/" + slug + "/membership-requests")
                .then()
                .statusCode(201);
        return slug;
    }

    private void publishNotes(String meeting, String told, String other) {
        Response written = TheHub.as("chair")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "body",
                        kept,
                        "items",
                        List.of(
                                Map.of("agendaItemId", told, "body", "Two teams try a structured handover."),
                                Map.of("agendaItemId", other, "body", kept))))
                .put(meeting + "/notes");
        TheHub.as("chair")
                .header("If-Match", written.header("ETag"))
                .body(Map.of())
                .put(meeting + "/notes/publication")
                .then()
                .statusCode(200);
    }

    /** To the words as they are read at an address. */
    private static void consent(String account, String read, String digest) {
        String etag =
                TheHub.as(account).get(read).then().statusCode(200).extract().header("ETag");
        TheHub.as(account)
                .header("If-Match", etag)
                .put(digest + "/consents/"
                        + TheHub.as(account).get("/api/v1/me").path("id"))
                .then()
                .statusCode(200);
    }

    /** Ids of pieces of this title that wait for an editor. */
    private List<String> queued() {
        return TheHub.as("editor")
                .get("/api/v1/articles?status=in-review&sort=-submittedAt&limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.title == '" + title + "' }.id");
    }

    private static void publish(String path) {
        String etag = TheHub.as("editor").get(path).header("ETag");
        Response approved = TheHub.as("editor")
                .header("If-Match", etag)
                .body(Map.of("decision", "approved"))
                .put(path + "/review");
        TheHub.as("editor")
                .header("If-Match", approved.header("ETag"))
                .put(path + "/publication")
                .then()
                .statusCode(200);
    }

    private static Iterable<String> columnsOfContentHolding(List<String> needles) throws SQLException {
        try (Connection database = DriverManager.getConnection(TheHub.hub().adminUrl("content-service"))) {
            return new ColumnScan(database).holding(needles);
        }
    }
}
