package learninghub.network.membership;

import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class BanResourceTest {
    @Test
    void whom_a_chair_bans_is_outside_on_the_next_request() {
        Net net = Net.withCast();
        net.ban(Cast.member(), Cast.chair()).then().statusCode(200);
        as(Cast.member()).get(net.path() + "/meetings").then().statusCode(404);
    }

    @Test
    void the_rules_do_not_let_a_banned_person_back_in() {
        Net net = Net.withCast();
        net.ban(Cast.member(), Cast.chair());
        net.request(Cast.member()).then().statusCode(201).body("state", equalTo("refused"));
    }

    @Test
    void a_chair_does_not_approve_a_banned_person() {
        Net net = Net.founded("reviewed");
        String request = net.request(Cast.stranger(120)).path("id");
        net.ban(Cast.stranger(120), Cast.chair());
        as(Cast.chair())
                .body("{\"decision\":\"approved\"}")
                .put(net.path() + "/membership-requests/" + request + "/decision")
                .then()
                .statusCode(409);
    }

    @Test
    void once_the_ban_is_lifted_they_may_ask_again() {
        Net net = Net.withCast();
        net.ban(Cast.member(), Cast.chair());
        lift(net, Cast.member()).statusCode(204);
        net.request(Cast.member()).then().body("state", equalTo("active"));
    }

    @Test
    void where_no_ban_is_none_is_lifted() {
        lift(Net.withCast(), Cast.member()).statusCode(404);
    }

    @Test
    void a_second_ban_changes_nothing() {
        Net net = Net.withCast();
        String first = net.ban(Cast.member(), Cast.chair()).path("bannedAt");
        net.ban(Cast.member(), Cast.chair()).then().statusCode(200).body("bannedAt", equalTo(first));
    }

    @Test
    void chairs_see_whom_they_banned_and_why() {
        Net net = Net.withCast();
        net.ban(Cast.member(), Cast.chair());
        as(Cast.chair())
                .get(net.path() + "/bans")
                .then()
                .body("items.memberId", contains(Cast.member().subject()))
                .body("items.reason", contains("Told others"));
    }

    @Test
    void bans_are_of_one_network() {
        Net.withCast().ban(Cast.member(), Cast.chair());
        as(Cast.chair()).get(Net.withCast().path() + "/bans").then().body("items", empty());
    }

    @Test
    void nobody_bans_themselves() {
        Net.withCast().ban(Cast.chair(), Cast.chair()).then().statusCode(409);
    }

    @Test
    void a_member_bans_nobody() {
        Net.withCast().ban(Cast.notetaker(), Cast.member()).then().statusCode(403);
    }

    private static ValidatableResponse lift(Net net, Cast person) {
        return as(Cast.chair()).delete(net.path() + "/bans/" + person.subject()).then();
    }
}
