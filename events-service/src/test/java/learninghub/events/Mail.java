package learninghub.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.local.Cast;
import learninghub.local.CaughtMail;
import learninghub.local.TestIssuer;
import learninghub.local.TestParts;

/** Somebody who reads their mail: what the service sent them over SMTP. */
public record Mail(Cast who, String address) {
    private static final CaughtMail CAUGHT = TestParts.attachOrStart().mail();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A stranger with an address that nobody else has. */
    public static Mail of(int stranger) {
        return new Mail(Cast.stranger(stranger), UUID.randomUUID() + "@example.org");
    }

    public RequestSpecification request() {
        return given().auth()
                .oauth2(TestIssuer.token(
                        who.subject(),
                        who.roles(),
                        who.scopes(),
                        Map.of("name", String.valueOf(who.name()), "email", address, "email_verified", true)));
    }

    public Response register(String event) {
        return request().contentType("application/json").body("{}").post("/api/v1/events/" + event + "/registrations");
    }

    public String registered(String event) {
        return register(event).then().statusCode(201).extract().path("id");
    }

    /** The first letter whose subject begins like this, when it has come. */
    public CaughtMail.Letter letter(String subject) {
        return letterNumber(1, subject);
    }

    /** @param number from 1, in the order they come */
    public CaughtMail.Letter letterNumber(int number, String subject) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters(subject)).hasSizeGreaterThanOrEqualTo(number));
        return letters(subject).get(number - 1);
    }

    public List<CaughtMail.Letter> letters(String subject) {
        return letters().stream()
                .filter(letter -> letter.subject().startsWith(subject))
                .toList();
    }

    public List<CaughtMail.Letter> letters() {
        return CAUGHT.to(address);
    }

    public static List<CaughtMail.Letter> all() {
        return CAUGHT.all();
    }
}
