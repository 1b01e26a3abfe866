package learninghub.events.event;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.as;
import static learninghub.events.Api.draft;
import static learninghub.events.Api.published;
import static learninghub.events.Api.read;
import static learninghub.events.Api.registered;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import learninghub.events.Api;
import learninghub.events.OtherServices;
import learninghub.events.RealParts;
import learninghub.events.StandInForNetworkService;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class JoiningLinkTest {
    private static final String LINK = "https://meet.example.org/room";

    @Inject
    OtherServices others;

    @Test
    void who_is_confirmed_sees_it() {
        String id = published("joinUrl", LINK);
        registered(Cast.outsider(), id);
        linkFor(Cast.outsider(), id, LINK);
    }

    @Test
    void who_waits_does_not_see_it() {
        String id = published("joinUrl", LINK, "capacity", 1);
        registered(Cast.member(), id);
        registered(Cast.outsider(), id);
        linkFor(Cast.outsider(), id, null);
    }

    @Test
    void who_gave_up_the_place_does_not_see_it() {
        String id = published("joinUrl", LINK);
        String registration = registered(Cast.outsider(), id);
        Api.giveUp(Cast.outsider(), id, registration).then().statusCode(204);
        linkFor(Cast.outsider(), id, null);
    }

    @Test
    void who_has_not_registered_does_not_see_it() {
        linkFor(Cast.outsider(), published("joinUrl", LINK), null);
    }

    @Test
    void the_public_does_not_see_it() {
        given().get("/api/v1/events/" + published("joinUrl", LINK))
                .then()
                .statusCode(200)
                .body("joinUrl", nullValue());
    }

    @Test
    void an_editor_sees_it() {
        linkFor(Cast.editor(), draft("joinUrl", LINK), LINK);
    }

    @Test
    void nobody_sees_it_before_its_time() {
        String id = published("joinUrl", LINK, "joinUrlVisibleFrom", "2031-03-04T09:45:00Z");
        registered(Cast.outsider(), id);
        linkFor(Cast.outsider(), id, null);
    }

    @Test
    void a_membership_that_ended_hides_it() {
        String id = published("joinUrl", LINK);
        registered(Cast.outsider(), id);
        Api.change(id, "*", java.util.Map.of("admits", "members")).then().statusCode(200);
        linkFor(Cast.outsider(), id, null);
    }

    @Test
    void an_owner_of_memberships_that_breaks_hides_it_behind_a_503() {
        String id = published("joinUrl", LINK);
        registered(StandInForNetworkService.BROKEN, id);
        Api.change(id, "*", java.util.Map.of("admits", "members")).then().statusCode(200);
        read(StandInForNetworkService.BROKEN, id).then().statusCode(503).header("Retry-After", notNullValue());
    }

    @Test
    void an_owner_that_is_slow_keeps_a_reader_without_a_place_waiting_not_at_all() {
        String id = published("joinUrl", LINK, "admits", "members");
        as(StandInForNetworkService.SLOW)
                .get("/api/v1/events/" + id)
                .then()
                .statusCode(200)
                .time(lessThan(1_500L));
    }

    private static ValidatableResponse linkFor(Cast who, String id, String link) {
        return read(who, id).then().statusCode(200).body("joinUrl", equalTo(link));
    }
}
