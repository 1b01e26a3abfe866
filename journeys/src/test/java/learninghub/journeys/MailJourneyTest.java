package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import learninghub.local.CaughtMail;
import org.junit.jupiter.api.Test;

/** From an act at the gateway to a letter at the mail server, and from its link back. */
class MailJourneyTest {
    private static final String CHOICES = "/api/v1/me/event-notices";

    @Test
    void whoeverRegistersIsWrittenToAtTheirAccountsAddressAndCanStopThat() {
        String title = "Letters " + UUID.randomUUID();
        // Right after an outage the service may say for a moment that it cannot.
        Response made =
                await().atMost(Duration.ofSeconds(30)).until(() -> draft(title), answer -> answer.statusCode() == 201);
        String event = made.path("id");
        TheHub.as("editor")
                .header("If-Match", "*")
                .put("/api/v1/events/" + event + "/publication")
                .then()
                .statusCode(200);
        TheHub.as("outsider")
                .body("{}")
                .post("/api/v1/events/" + event + "/registrations")
                .then()
                .statusCode(201);

        CaughtMail.Letter letter = letter("outsider@example.org", "You have a place: " + title);
        String link = URI.create(letter.headers().get("List-Unsubscribe").replaceAll("[<>\\s]", ""))
                .getPath();
        TheHub.anyone()
                .formParam("List-Unsubscribe", "One-Click")
                .post(link)
                .then()
                .statusCode(200);
        assertThat(TheHub.as("outsider").get(CHOICES).jsonPath().getBoolean("confirmation"))
                .isFalse();
        TheHub.as("outsider")
                .header("If-Match", "*")
                .body(Map.of(
                        "confirmation", true, "offer", true, "change", true, "cancellation", true, "reminder", true))
                .put(CHOICES)
                .then()
                .statusCode(200);
    }

    private static Response draft(String title) {
        return TheHub.as("editor")
                .body(Map.of(
                        "title", title,
                        "type", "webinar",
                        "mode", "online",
                        "start", "2031-03-04T10:00:00",
                        "end", "2031-03-04T11:00:00",
                        "timeZone", "Europe/London"))
                .post("/api/v1/events");
    }

    /** What could not be sent right after an outage is tried again a minute later. */
    private static CaughtMail.Letter letter(String address, String subject) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> TheHub.hub().mail().to(address).stream()
                        .anyMatch(letter -> letter.subject().equals(subject)));
        return TheHub.hub().mail().to(address).stream()
                .filter(letter -> letter.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
