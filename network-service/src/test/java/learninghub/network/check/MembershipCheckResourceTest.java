package learninghub.network.check;

import static io.restassured.RestAssured.given;
import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import learninghub.local.Cast;
import learninghub.local.TestIssuer;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class MembershipCheckResourceTest {
    @Test
    void a_member_is_one() {
        check(Cast.member(), "&network=" + Net.withCast().slug())
                .then()
                .statusCode(200)
                .body("active", equalTo(true));
    }

    @Test
    void a_member_of_an_unlisted_network_is_one_too() {
        check(Cast.member(), "&network=" + Net.unlistedWithCast().slug()).then().body("active", equalTo(true));
    }

    @Test
    void an_outsider_is_none() {
        check(Cast.outsider(), "&network=" + Net.withCast().slug()).then().body("active", equalTo(false));
    }

    @Test
    void of_a_network_that_is_not_there_nobody_is_a_member() {
        check(Cast.member(), "&network=no-such-network").then().statusCode(200).body("active", equalTo(false));
    }

    @Test
    void without_a_network_any_membership_counts() {
        Net.withCast();
        check(Cast.member(), "").then().body("active", equalTo(true));
    }

    @Test
    void who_is_in_no_network_is_a_member_of_none() {
        check(Cast.stranger(20), "").then().body("active", equalTo(false));
    }

    @Test
    void who_left_is_no_member_at_once() {
        Net net = Net.withCast();
        net.leave(Cast.member());
        check(Cast.member(), "&network=" + net.slug()).then().body("active", equalTo(false));
    }

    @Test
    void a_person_may_not_ask() {
        as(Cast.chair())
                .get("/internal/memberships/check?subject=" + Cast.member().subject())
                .then()
                .statusCode(403);
    }

    @Test
    void a_service_without_the_scope_may_not_ask() {
        String token = TestIssuer.token(Cast.eventsService().subject(), Set.of("service"), Set.of(), Map.of());
        given().auth()
                .oauth2(token)
                .get("/internal/memberships/check?subject=" + Cast.member().subject())
                .then()
                .statusCode(403);
    }

    @Test
    void a_subject_that_is_none_is_named() {
        as(Cast.eventsService())
                .get("/internal/memberships/check?subject=me")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("subject"));
    }

    private static Response check(Cast person, String query) {
        return as(Cast.eventsService()).get("/internal/memberships/check?subject=" + person.subject() + query);
    }
}
