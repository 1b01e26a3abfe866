package learninghub.network.access;

import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class AccessLogResourceTest {
    @Test
    void each_reading_of_notes_is_in_the_log() {
        Net net = Net.withCast();
        as(Cast.member()).get(net.published("Ready"));
        log(net, Cast.chair(), "?member=" + Cast.member().subject())
                .then()
                .statusCode(200)
                .body("items.what", contains("notes"))
                .body("items.version", contains(1));
    }

    @Test
    void a_reading_answered_with_not_modified_is_in_the_log_too() {
        Net net = Net.withCast();
        String notes = net.published("Ready");
        String etag = as(Cast.member()).get(notes).getHeader("ETag");
        as(Cast.member()).header("If-None-Match", etag).get(notes).then().statusCode(304);
        log(net, Cast.chair(), "?member=" + Cast.member().subject()).then().body("items", hasSize(2));
    }

    @Test
    void a_reading_that_was_refused_is_none() {
        Net net = Net.withCast();
        as(Cast.member()).get(net.notes("Draft")).then().statusCode(404);
        log(net, Cast.chair(), "?member=" + Cast.member().subject()).then().body("items", empty());
    }

    @Test
    void a_steward_reads_the_log() {
        Net net = Net.unlistedWithCast();
        as(Cast.member()).get(net.published("Ready"));
        log(net, Cast.steward(), "")
                .then()
                .statusCode(200)
                .body("items.memberId", hasItem(Cast.member().subject()));
    }

    @Test
    void a_member_does_not_read_the_log() {
        log(Net.withCast(), Cast.member(), "").then().statusCode(403);
    }

    @Test
    void to_an_outsider_there_is_no_log() {
        log(Net.withCast(), Cast.outsider(), "").then().statusCode(404);
    }

    @Test
    void a_filter_that_is_no_id_is_named() {
        log(Net.withCast(), Cast.chair(), "?meeting=x")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("meeting"));
    }

    private static Response log(Net net, Cast caller, String query) {
        return as(caller).get(net.path() + "/access-log" + query);
    }
}
