package learninghub.events.membership;

import static learninghub.events.Api.as;
import static learninghub.events.Api.published;
import static learninghub.events.Api.register;
import static learninghub.events.StandInForNetworkService.BROKEN;
import static learninghub.events.StandInForNetworkService.ELSEWHERE;
import static learninghub.events.StandInForNetworkService.SLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import learninghub.events.Api;
import learninghub.events.OtherServices;
import learninghub.events.RealParts;
import learninghub.local.AtOnce;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AdmissionTest {
    @Inject
    OtherServices others;

    @Test
    void a_member_of_any_network_is_admitted_where_members_are() {
        register(ELSEWHERE, published("admits", "members")).then().statusCode(201);
    }

    @Test
    void who_is_in_no_network_is_not_admitted_where_members_are() {
        register(Cast.outsider(), published("admits", "members")).then().statusCode(403);
    }

    @Test
    void a_member_of_the_network_is_admitted() {
        register(Cast.member(), published("admits", "network:" + listedNetwork()))
                .then()
                .statusCode(201);
    }

    @Test
    void a_member_of_another_network_is_not_admitted() {
        register(ELSEWHERE, published("admits", "network:" + listedNetwork()))
                .then()
                .statusCode(403);
    }

    @Test
    void an_owner_that_breaks_admits_nobody() {
        String event = published("admits", "members");
        register(BROKEN, event).then().statusCode(503).header("Retry-After", notNullValue());
        assertThat(placesTaken(event)).isZero();
    }

    @Test
    void an_owner_that_is_slow_admits_nobody_and_is_not_waited_for() {
        String event = published("admits", "members");
        register(SLOW, event).then().statusCode(503).time(lessThan(5_000L));
        assertThat(placesTaken(event)).isZero();
    }

    @Test
    void an_owner_that_is_slow_holds_up_no_other_registration() {
        String event = published("admits", "members");
        List<Long> times = AtOnce.times(
                10,
                person -> register(person == 0 ? Cast.member() : SLOW, event).time());
        assertThat(times).allMatch(time -> time < 5_000);
    }

    @Test
    void a_network_that_is_not_listed_any_more_is_not_named() {
        UUID network = UUID.randomUUID();
        String slug = "network-" + network;
        others.tellListed(network, slug);
        String event = published("admits", "network:" + slug);
        others.tellUnlisted(network);
        Api.read(Cast.editor(), event).then().body("admits", equalTo("members"));
    }

    @Test
    void an_unlisted_network_is_refused_like_one_that_never_was() {
        UUID network = UUID.randomUUID();
        others.tellListed(network, "network-" + network);
        others.tellUnlisted(network);
        Api.submit(Cast.editor(), Api.event("admits", "network:network-" + network))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/admits"))
                .body("errors.detail", contains("There is no listed network of that name."));
    }

    @Test
    void the_copy_of_memberships_follows_its_facts() {
        UUID membership = UUID.randomUUID();
        String data = """
                {"id": "%s", "networkId": "%s", "memberId": "%s", "at": "2026-11-01T00:00:00Z"}""".formatted(membership, UUID.randomUUID(), Cast.member().subject());
        others.tell("network.memberships", "learninghub.membership.started.v1", membership, data);
        assertThat(others.count("select count(*) from membership where id = ?", membership))
                .isOne();
        others.tell("network.memberships", "learninghub.membership.ended.v1", membership, data);
        assertThat(others.count("select count(*) from membership where id = ?", membership))
                .isZero();
    }

    private String listedNetwork() {
        UUID network = UUID.randomUUID();
        others.tellListed(network, "network-" + network);
        return "network-" + network;
    }

    private static int placesTaken(String event) {
        return as(Cast.editor()).get("/api/v1/events/" + event).path("confirmed");
    }
}
