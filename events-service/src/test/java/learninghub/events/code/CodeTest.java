package learninghub.events.code;

import static learninghub.events.Api.as;
import static learninghub.events.Api.giveUp;
import static learninghub.events.Api.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import learninghub.events.Api;
import learninghub.events.RealParts;
import learninghub.events.StandInForNetworkService;
import learninghub.events.TestClock;
import learninghub.local.AtOnce;
import learninghub.local.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CodeTest {
    private static final Cast WHO = Cast.stranger(41);

    @Inject
    TestClock clock;

    @AfterEach
    void bringBackTheTime() {
        clock.goBack();
    }

    @Test
    void a_discount_is_told_to_who_registers_with_its_code() {
        String event = published();
        String code = code(event, Map.of("kind", "discount", "percent", 20));
        with(WHO, event, code)
                .then()
                .statusCode(201)
                .body("discountCode", equalTo(code))
                .body("discountPercent", equalTo(20));
    }

    @Test
    void a_code_is_the_same_however_it_is_typed() {
        String event = published();
        String code = code(event, Map.of("kind", "discount", "percent", 20));
        with(WHO, event, " " + code.toLowerCase(Locale.ROOT).replace("-", " "))
                .then()
                .statusCode(201);
    }

    @Test
    void a_single_use_code_is_used_once_by_however_many_at_once() {
        String event = published();
        String code = code(event, Map.of("kind", "discount", "percent", 20));
        List<Integer> answers = AtOnce.times(
                12, person -> with(Cast.stranger(600 + person), event, code).statusCode());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status != 201).containsOnly(422);
    }

    @Test
    void who_gives_up_gives_the_code_back() {
        String event = published();
        String code = code(event, Map.of("kind", "discount", "percent", 20));
        giveUp(WHO, event, with(WHO, event, code).path("id"));
        with(Cast.stranger(42), event, code).then().statusCode(201);
    }

    /** Unknown, another event's, used up, over, not begun, members only, closed, another member's: nobody can tell which. */
    @Test
    void every_code_that_does_not_hold_is_answered_alike() {
        String event = published();
        String used = code(event, Map.of("kind", "discount", "percent", 20));
        with(Cast.stranger(43), event, used);
        String closed = code(event, Map.of("kind", "discount", "percent", 20), "id");
        as(Cast.editor()).delete(codes(event) + "/" + closed).then().statusCode(204);
        List<String> bad = List.of(
                "AAAA-AAAA-AAAA-AAAA",
                code(published(), Map.of("kind", "discount", "percent", 20)),
                used,
                code(event, Map.of("kind", "discount", "percent", 20, "validUntil", "2026-01-01T00:00:00Z")),
                code(event, Map.of("kind", "discount", "percent", 20, "validFrom", "2030-01-01T00:00:00Z")),
                code(event, Map.of("kind", "discount", "percent", 20, "membersOnly", true)),
                code(event, Map.of("kind", "access")));
        Set<String> answers = bad.stream()
                .map(code -> with(Cast.stranger(44), event, code))
                .map(answer -> answer.statusCode() + answer.path("errors").toString() + answer.path("detail"))
                .collect(Collectors.toSet());
        assertThat(answers).hasSize(1).first().asString().startsWith("422").contains("/discountCode");
    }

    @Test
    void who_tries_many_is_made_to_wait_even_with_the_right_one() {
        String event = published();
        Cast guesser = Cast.stranger(45);
        for (int i = 0; i < Attempts.MOST; i++) {
            with(guesser, event, "WRONG").then().statusCode(422);
        }
        String right = code(event, Map.of("kind", "discount", "percent", 20));
        with(guesser, event, right).then().statusCode(429).header("Retry-After", notNullValue());
        clock.letPass(Attempts.WITHIN.plusSeconds(1));
        with(guesser, event, right).then().statusCode(201);
    }

    @Test
    void a_code_that_holds_pays_for_no_guesses_at_another() {
        String event = published("accessCodeRequired", true);
        Map<String, String> guess =
                Map.of("discountCode", code(event, Map.of("kind", "discount", "percent", 20)), "accessCode", "WRONG");
        Cast guesser = Cast.stranger(47);
        for (int i = 0; i < Attempts.MOST; i++) {
            as(guesser)
                    .contentType("application/json")
                    .body(guess)
                    .post(registrations(event))
                    .then()
                    .statusCode(422);
        }
        as(guesser)
                .contentType("application/json")
                .body(guess)
                .post(registrations(event))
                .then()
                .statusCode(429);
    }

    @Test
    void guesses_at_the_same_moment_are_all_counted() {
        String event = published();
        Cast guesser = Cast.stranger(46);
        List<Integer> answers =
                AtOnce.times(30, guess -> with(guesser, event, "WRONG" + guess).statusCode());
        assertThat(answers).filteredOn(status -> status == 422).hasSize(Attempts.MOST);
    }

    @Test
    void an_event_that_needs_an_access_code_takes_nobody_without() {
        String event = published("accessCodeRequired", true);
        String code = code(event, Map.of("kind", "access", "uses", 2));
        Api.register(WHO, event).then().statusCode(403);
        as(WHO).contentType("application/json")
                .body(Map.of("accessCode", code))
                .post(registrations(event))
                .then()
                .statusCode(201);
    }

    @Test
    void a_discount_says_what_it_takes_off() {
        as(Cast.editor())
                .contentType("application/json")
                .body(Map.of("kind", "discount"))
                .post(codes(published()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/percent"));
    }

    @Test
    void a_network_member_gets_a_code_of_their_own_and_the_same_one_again() {
        String event = discounted();
        String code = obtain(Cast.member(), event)
                .then()
                .statusCode(201)
                .body("expiresAt", notNullValue())
                .extract()
                .path("code");
        obtain(Cast.member(), event).then().statusCode(200).body("code", equalTo(code));
        with(Cast.member(), event, code).then().statusCode(201).body("discountPercent", equalTo(20));
    }

    @Test
    void many_requests_at_once_get_one_code() {
        String event = discounted();
        assertThat(AtOnce.times(10, request -> obtain(Cast.member(), event).<String>path("code")))
                .doesNotContainNull()
                .containsOnly(obtain(Cast.member(), event).<String>path("code"));
    }

    @Test
    void a_members_own_code_is_nobody_elses() {
        String event = discounted();
        String code = obtain(Cast.member(), event).path("code");
        with(StandInForNetworkService.ELSEWHERE, event, code).then().statusCode(422);
    }

    @Test
    void who_is_no_member_gets_none() {
        obtain(Cast.outsider(), discounted()).then().statusCode(403);
    }

    @Test
    void an_event_that_grants_none_has_none() {
        obtain(Cast.member(), published()).then().statusCode(404);
    }

    @Test
    void when_memberships_cannot_be_asked_nobody_gets_one() {
        obtain(StandInForNetworkService.BROKEN, discounted()).then().statusCode(503);
    }

    @Test
    void organisers_see_how_often_a_code_was_used() {
        String event = published();
        with(WHO, event, code(event, Map.of("kind", "discount", "percent", 20, "uses", 5)));
        as(Cast.editor()).get(codes(event)).then().body("items", hasSize(1)).body("items.used", contains(1));
    }

    private static String discounted() {
        return published("memberDiscount", Map.of("percent", 20));
    }

    private static Response obtain(Cast who, String event) {
        return as(who).contentType("application/json").post("/api/v1/events/" + event + "/member-discount");
    }

    private static String code(String event, Map<String, ?> wanted) {
        return code(event, wanted, "code");
    }

    private static String code(String event, Map<String, ?> wanted, String field) {
        return as(Cast.editor())
                .contentType("application/json")
                .body(new HashMap<>(wanted))
                .post(codes(event))
                .then()
                .statusCode(201)
                .extract()
                .path(field);
    }

    private static Response with(Cast who, String event, String code) {
        return as(who).contentType("application/json")
                .body(Map.of("discountCode", code))
                .post(registrations(event));
    }

    private static String codes(String event) {
        return "/api/v1/events/" + event + "/discount-codes";
    }

    private static String registrations(String event) {
        return "/api/v1/events/" + event + "/registrations";
    }
}
