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
import java.util.Map;
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
    void a_member_sees_nothing_of_what_others_wrote() {
        Net net = Net.withCast();
        as(Cast.chair()).get(net.published("Ready"));
        log(net, Cast.member(), "").then().statusCode(200).body("items", empty());
    }

    @Test
    void who_wrote_notes_sees_who_read_them() {
        Net net = Net.withCast();
        as(Cast.member()).get(net.published("Ready"));
        log(net, Cast.notetaker(), "?member=" + Cast.member().subject()).then().body("items.what", contains("notes"));
    }

    @Test
    void who_brought_a_paper_sees_who_read_it() {
        Net net = Net.withCast();
        String paper = as(Cast.notetaker())
                .body(Map.of("title", "Reviews"))
                .post(net.meeting() + "/papers")
                .getHeader("Location");
        as(Cast.notetaker())
                .contentType("text/plain")
                .header("Content-Disposition", "attachment; filename=a.txt")
                .header("If-Match", "*")
                .body("Text")
                .put(paper + "/content")
                .then()
                .statusCode(200);
        as(Cast.member()).get(paper + "/content").then().statusCode(200);
        log(net, Cast.notetaker(), "")
                .then()
                .body("items.memberId", contains(Cast.member().subject()));
    }

    @Test
    void reading_the_log_is_in_the_log() {
        Net net = Net.withCast();
        log(net, Cast.steward(), "");
        log(net, Cast.chair(), "?member=" + Cast.steward().subject()).then().body("items.what", contains("access-log"));
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
