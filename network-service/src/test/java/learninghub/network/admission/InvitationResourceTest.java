package learninghub.network.admission;

import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class InvitationResourceTest {
    private static final Cast INVITED = Cast.stranger(100);

    private static Net net;

    @BeforeEach
    void found() {
        if (net == null) {
            net = Net.founded(Net.newNetwork("unlisted", "invitation"));
        }
    }

    @Test
    void whoever_is_invited_is_a_member_as_soon_as_they_ask() {
        net.invite(Cast.chair(), "one@riverbank.example").then().statusCode(201).body("state", equalTo("open"));
        net.claim(INVITED, "One@Riverbank.example", true).then().statusCode(201).body("state", equalTo("active"));
        net.get(INVITED).then().statusCode(200);
    }

    @Test
    void who_holds_an_address_that_nobody_verified_is_not_invited() {
        net.invite(Cast.chair(), "two@riverbank.example");
        net.claim(Cast.stranger(101), "two@riverbank.example", false).then().statusCode(404);
    }

    @Test
    void another_address_is_not_invited() {
        net.invite(Cast.chair(), "three@riverbank.example");
        net.claim(Cast.stranger(102), "three@elsewhere.example", true).then().statusCode(404);
    }

    @Test
    void one_invitation_makes_one_member() {
        Net listed = Net.founded("invitation");
        listed.invite(Cast.chair(), "four@riverbank.example");
        listed.claim(Cast.stranger(103), "four@riverbank.example", true);
        listed.claim(Cast.stranger(104), "four@riverbank.example", true).then().body("state", equalTo("refused"));
    }

    @Test
    void of_two_who_claim_at_once_one_comes_in() throws Exception {
        Net listed = Net.founded("invitation");
        listed.invite(Cast.chair(), "both@riverbank.example");
        List<Callable<String>> both = List.of(
                () -> listed.claim(Cast.stranger(105), "both@riverbank.example", true)
                        .path("state"),
                () -> listed.claim(Cast.stranger(106), "both@riverbank.example", true)
                        .path("state"));
        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(both).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder("active", "refused");
        }
    }

    @Test
    void one_is_told_who_has_asked_one_in() {
        net.invite(Cast.chair(), "five@riverbank.example");
        as(Cast.stranger(107), "five@riverbank.example", true)
                .get("/api/v1/me/invitations")
                .then()
                .statusCode(200)
                .body("items.network", contains(net.slug()));
    }

    @Test
    void nobody_is_told_who_has_asked_another_in() {
        net.invite(Cast.chair(), "six@riverbank.example");
        as(Cast.stranger(108))
                .get("/api/v1/me/invitations")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void an_invitation_taken_back_is_void() {
        String id = net.invite(Cast.chair(), "seven@riverbank.example").path("id");
        as(Cast.chair()).delete(net.path() + "/invitations/" + id).then().statusCode(204);
        net.claim(Cast.stranger(109), "seven@riverbank.example", true).then().statusCode(404);
    }

    @Test
    void a_claimed_invitation_is_not_taken_back() {
        String id = net.invite(Cast.chair(), "eight@riverbank.example").path("id");
        net.claim(Cast.stranger(110), "eight@riverbank.example", true);
        as(Cast.chair()).delete(net.path() + "/invitations/" + id).then().statusCode(409);
    }

    @Test
    void a_new_invitation_takes_the_place_of_the_one_before() {
        String first = net.invite(Cast.chair(), "nine@riverbank.example").path("id");
        net.invite(Cast.chair(), "nine@riverbank.example").then().statusCode(201);
        as(Cast.chair())
                .get(net.path() + "/invitations?limit=100")
                .then()
                .body("items.find { it.id == '" + first + "' }.state", equalTo("revoked"));
    }

    @Test
    void an_expired_invitation_is_void() {
        Instant soon = Instant.now().plusMillis(700);
        as(Cast.chair())
                .body(Map.of("email", "ten@riverbank.example", "expiresAt", soon.toString()))
                .post(net.path() + "/invitations")
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(5)).until(() -> Instant.now().isAfter(soon));
        net.claim(Cast.stranger(111), "ten@riverbank.example", true).then().statusCode(404);
    }

    @Test
    void an_invitation_lasts_ninety_days_at_most() {
        for (Map.Entry<Duration, Integer> limit : Map.of(
                        Duration.ofDays(90).minusMinutes(1),
                        201,
                        Duration.ofDays(90).plusMinutes(1),
                        422)
                .entrySet()) {
            as(Cast.chair())
                    .body(Map.of(
                            "email",
                            "long@riverbank.example",
                            "expiresAt",
                            Instant.now().plus(limit.getKey()).toString()))
                    .post(net.path() + "/invitations")
                    .then()
                    .statusCode(limit.getValue());
        }
    }

    @Test
    void what_is_no_address_is_not_invited() {
        net.invite(Cast.chair(), "not an address").then().statusCode(422).body("errors.pointer", contains("/email"));
    }

    @Test
    void a_member_invites_nobody_and_sees_no_invitation() {
        Net own = Net.withCast();
        own.invite(Cast.member(), "eleven@riverbank.example").then().statusCode(403);
        as(Cast.member()).get(own.path() + "/invitations").then().statusCode(403);
    }

    @Test
    void an_invitation_is_above_the_rules() {
        Map<String, Object> network = Net.newNetwork("listed", "automatic");
        network.put(
                "eligibility",
                Map.of(
                        "all",
                        List.of(Map.of("attribute", "nation", "operator", "equals", "values", List.of("Atlantis")))));
        Net strict = Net.founded(network);
        strict.invite(Cast.chair(), "twelve@riverbank.example");
        strict.claim(Cast.stranger(112), "twelve@riverbank.example", true)
                .then()
                .body("state", equalTo("active"));
    }

    @Test
    void an_invitation_does_not_lift_a_ban() {
        Net listed = Net.founded("invitation");
        listed.ban(Cast.stranger(113), Cast.chair());
        listed.invite(Cast.chair(), "thirteen@riverbank.example");
        listed.claim(Cast.stranger(113), "thirteen@riverbank.example", true)
                .then()
                .body("state", equalTo("refused"))
                .body("reasons", not(hasItem("Told others")));
    }
}
