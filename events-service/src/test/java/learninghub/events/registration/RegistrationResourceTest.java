package learninghub.events.registration;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.accept;
import static learninghub.events.Api.as;
import static learninghub.events.Api.draft;
import static learninghub.events.Api.giveUp;
import static learninghub.events.Api.published;
import static learninghub.events.Api.register;
import static learninghub.events.Api.registered;
import static learninghub.events.Api.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import learninghub.events.Api;
import learninghub.events.RealParts;
import learninghub.events.TestClock;
import learninghub.local.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegistrationResourceTest {
    private static final Cast FIRST = Cast.stranger(1);
    private static final Cast SECOND = Cast.stranger(2);
    private static final Cast THIRD = Cast.stranger(3);

    @Inject
    TestClock clock;

    @AfterEach
    void bringBackTheTime() {
        clock.goBack();
    }

    // --- registering

    @Test
    void anyone_signed_in_registers_for_an_open_event() {
        register(Cast.outsider(), published())
                .then()
                .statusCode(201)
                .body("state", equalTo("confirmed"))
                .body("position", nullValue())
                .header("ETag", notNullValue())
                .header("Location", notNullValue());
    }

    @Test
    void nobody_registers_without_signing_in() {
        given().contentType("application/json")
                .body("{}")
                .post(registrations(published()))
                .then()
                .statusCode(401);
    }

    @Test
    void a_partner_program_takes_no_place() {
        register(Cast.partner(), published()).then().statusCode(403);
    }

    @Test
    void no_body_is_needed() throws IOException, InterruptedException {
        // REST Assured would name a media type for the body that is not there.
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + registrations(published())))
                .header("Authorization", Cast.outsider().bearer())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void what_is_unknown_is_refused_by_name() {
        as(Cast.outsider())
                .contentType("application/json")
                .body(Map.of("seats", 2))
                .post(registrations(published()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/seats"));
    }

    @Test
    void the_same_person_again_gets_the_same_registration() {
        String id = published();
        String first = registered(Cast.outsider(), id);
        register(Cast.outsider(), id).then().statusCode(200).body("id", equalTo(first));
    }

    @Test
    void the_same_key_gets_the_first_answer_again() {
        String id = published();
        String key = UUID.randomUUID().toString();
        String first = registerWithKey(key, id).then().statusCode(201).extract().path("id");
        registerWithKey(key, id).then().statusCode(201).body("id", equalTo(first));
    }

    @Test
    void a_full_event_has_a_waiting_list_in_order() {
        String id = published("capacity", 1);
        registered(FIRST, id);
        registered(SECOND, id);
        register(THIRD, id)
                .then()
                .statusCode(201)
                .body("state", equalTo("waiting"))
                .body("position", equalTo(2));
    }

    @Test
    void the_event_tells_how_many_come_and_wait() {
        String id = published("capacity", 1);
        registered(FIRST, id);
        registered(SECOND, id);
        given().get("/api/v1/events/" + id).then().body("confirmed", equalTo(1)).body("waiting", equalTo(1));
    }

    @Test
    void a_draft_is_not_there_to_register_for() {
        register(Cast.member(), draft()).then().statusCode(404);
    }

    @Test
    void a_cancelled_event_takes_nobody() {
        String id = published();
        Api.cancel(id);
        register(Cast.member(), id).then().statusCode(409);
    }

    @Test
    void a_past_event_takes_nobody() {
        register(Cast.member(), published("start", "2025-01-01T10:00:00", "end", "2025-01-01T11:00:00"))
                .then()
                .statusCode(409);
    }

    @Test
    void nobody_registers_before_registration_opens() {
        register(Cast.member(), published("registrationOpensAt", "2030-01-01T00:00:00Z"))
                .then()
                .statusCode(409);
    }

    @Test
    void nobody_registers_after_registration_closes() {
        register(Cast.member(), published("registrationClosesAt", "2026-01-01T00:00:00Z"))
                .then()
                .statusCode(409);
    }

    @Test
    void nobody_registers_here_for_what_is_booked_elsewhere() {
        register(Cast.member(), published("registrationUrl", "https://example.org/book"))
                .then()
                .statusCode(409);
    }

    // --- seeing

    @Test
    void a_registration_is_its_persons_own() {
        String id = published();
        String registration = registered(FIRST, id);
        registration(SECOND, id, registration).then().statusCode(404);
    }

    @Test
    void an_editor_sees_whose_it_is() {
        String id = published();
        String registration = registered(FIRST, id);
        registration(Cast.editor(), id, registration).then().statusCode(200).body("memberId", equalTo(FIRST.subject()));
    }

    @Test
    void an_editor_lists_all_in_the_order_of_coming() {
        String id = published("capacity", 1);
        String first = registered(FIRST, id);
        String second = registered(SECOND, id);
        String third = registered(THIRD, id);
        Response page = as(Cast.editor()).queryParam("limit", 2).get(registrations(id));
        page.then().body("items.id", contains(first, second));
        as(Cast.editor())
                .queryParam("cursor", (String) page.path("next"))
                .get(registrations(id))
                .then()
                .body("items.id", contains(third))
                .body("items.position", contains(2))
                .body("next", nullValue());
    }

    @Test
    void the_list_is_the_organisers() {
        as(Cast.member()).get(registrations(published())).then().statusCode(403);
    }

    @Test
    void my_registrations_are_mine_newest_first() {
        Cast newcomer = Cast.stranger(77);
        String first = registered(newcomer, published());
        String second = registered(newcomer, published());
        as(newcomer).get("/api/v1/me/registrations").then().statusCode(200).body("items.id", contains(second, first));
    }

    // --- giving up and moving up

    @Test
    void giving_up_needs_if_match() {
        String id = published();
        String registration = registered(FIRST, id);
        as(FIRST).delete(registrations(id) + "/" + registration).then().statusCode(428);
    }

    @Test
    void nobody_gives_up_anothers_place() {
        String id = published();
        giveUp(SECOND, id, registered(FIRST, id)).then().statusCode(404);
    }

    @Test
    void a_freed_place_is_offered_to_the_first_who_waits() {
        String id = published("capacity", 1);
        String first = registered(FIRST, id);
        String second = registered(SECOND, id);
        registered(THIRD, id);
        giveUp(FIRST, id, first).then().statusCode(204);
        registration(SECOND, id, second)
                .then()
                .body("state", equalTo("offered"))
                .body("offerExpiresAt", notNullValue());
    }

    @Test
    void who_waits_behind_moves_up() {
        String id = published("capacity", 1);
        String first = registered(FIRST, id);
        registered(SECOND, id);
        String third = registered(THIRD, id);
        giveUp(FIRST, id, first);
        registration(THIRD, id, third).then().body("position", equalTo(1));
    }

    @Test
    void an_offer_is_accepted() {
        String id = published("capacity", 1);
        String first = registered(FIRST, id);
        String second = registered(SECOND, id);
        giveUp(FIRST, id, first);
        accept(SECOND, id, second).then().statusCode(200).body("state", equalTo("confirmed"));
    }

    @Test
    void accepting_twice_is_accepting_once() {
        String id = published("capacity", 1);
        String first = registered(FIRST, id);
        String second = registered(SECOND, id);
        giveUp(FIRST, id, first);
        accept(SECOND, id, second);
        accept(SECOND, id, second).then().statusCode(200).body("state", equalTo("confirmed"));
    }

    @Test
    void a_declined_offer_goes_to_the_next() {
        String id = published("capacity", 1);
        String first = registered(FIRST, id);
        String second = registered(SECOND, id);
        String third = registered(THIRD, id);
        giveUp(FIRST, id, first);
        giveUp(SECOND, id, second);
        registration(THIRD, id, third).then().body("state", equalTo("offered"));
    }

    @Test
    void an_offer_nobody_takes_goes_to_the_next() {
        String id = published("capacity", 1);
        String first = registered(FIRST, id);
        registered(SECOND, id);
        String third = registered(THIRD, id);
        giveUp(FIRST, id, first);
        clock.letPass(Duration.ofDays(3));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> registration(THIRD, id, third).path("state").equals("offered"));
    }

    @Test
    void a_newcomer_does_not_pass_an_offer() {
        String id = published("capacity", 1);
        String first = registered(FIRST, id);
        registered(SECOND, id);
        giveUp(FIRST, id, first);
        register(THIRD, id).then().body("state", equalTo("waiting"));
    }

    @Test
    void more_capacity_is_offered_at_once_to_as_many() {
        String id = published("capacity", 1);
        registered(FIRST, id);
        String second = registered(SECOND, id);
        String third = registered(THIRD, id);
        Api.change(id, "*", Map.of("capacity", 2)).then().statusCode(200);
        assertThat(registration(SECOND, id, second).<String>path("state")).isEqualTo("offered");
        assertThat(registration(THIRD, id, third).<String>path("state")).isEqualTo("waiting");
    }

    @Test
    void capacity_does_not_go_below_the_places_given() {
        String id = published("capacity", 2);
        registered(FIRST, id);
        registered(SECOND, id);
        Api.change(id, "*", Map.of("capacity", 1)).then().statusCode(409);
    }

    @Test
    void who_gave_up_comes_back_at_the_end() {
        String id = published("capacity", 1);
        registered(FIRST, id);
        String second = registered(SECOND, id);
        registered(THIRD, id);
        giveUp(SECOND, id, second);
        register(SECOND, id).then().statusCode(201).body("position", equalTo(2));
    }

    // --- being there

    @Test
    void an_editor_checks_somebody_in() {
        String id = published();
        String registration = registered(FIRST, id);
        checkIn(Cast.editor(), id, registration).then().statusCode(200).body("state", equalTo("attended"));
    }

    @Test
    void nobody_checks_themselves_in() {
        String id = published();
        checkIn(FIRST, id, registered(FIRST, id)).then().statusCode(403);
    }

    private static String registrations(String event) {
        return "/api/v1/events/" + event + "/registrations";
    }

    private static Response registerWithKey(String key, String event) {
        return as(Cast.outsider())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{}")
                .post(registrations(event));
    }

    private static Response checkIn(Cast who, String event, String registration) {
        return as(who).header("If-Match", "*").put(registrations(event) + "/" + registration + "/check-in");
    }
}
