package learninghub.network.link;

import static io.restassured.RestAssured.given;
import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Database;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

/** A file behind an address that needs no token: for five minutes, and as long as who made it may read the file. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PrivateFileTest {
    private static final String GUEST = "private-file-guest@riverbank.example";

    @Inject
    Database database;

    @Test
    void a_member_opens_a_paper_without_a_token_and_that_is_in_the_log() {
        Net net = Net.withCast();
        String link = link(as(Cast.member()), paper(net));
        given().get(link)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"))
                .body(equalTo("Text"));
        log(net, Cast.member())
                .body("items.how", contains("link"))
                .body("items.what", contains("paper"))
                .body("items.memberId", contains(Cast.member().subject()));
    }

    @Test
    void that_it_had_not_changed_is_in_the_log_too() {
        Net net = Net.withCast();
        String link = link(as(Cast.member()), paper(net));
        String tag = given().get(link).header("ETag");
        given().header("If-None-Match", tag).get(link).then().statusCode(304);
        log(net, Cast.member()).body("items.how", hasSize(2));
    }

    @Test
    void a_file_of_the_library_has_one_too() {
        Net net = Net.withCast();
        String resource = net.path() + "/resources/"
                + as(Cast.member())
                        .body(Map.of("title", "Script"))
                        .post(net.path() + "/resources")
                        .path("id");
        as(Cast.member()).post(resource + "/content-links").then().statusCode(404);
        put(Cast.member(), resource);
        given().get(link(as(Cast.member()), resource)).then().statusCode(200);
    }

    @Test
    void it_opens_nothing_once_the_membership_has_ended_also_when_another_begins() {
        Net net = Net.withCast();
        String link = link(as(Cast.member()), paper(net));
        net.leave(Cast.member()).then().statusCode(204);
        assertNothingAt(link);
        net.join(Cast.member());
        assertNothingAt(link);
    }

    @Test
    void it_opens_nothing_once_its_maker_is_removed_banned_or_suspended() {
        Net net = Net.withCast();
        String paper = paper(net);
        List.of(330, 331, 332).forEach(number -> net.join(Cast.stranger(number)));
        String removed = link(as(Cast.stranger(330)), paper);
        net.remove(Cast.stranger(330), Cast.chair()).then().statusCode(204);
        String banned = link(as(Cast.stranger(331)), paper);
        net.ban(Cast.stranger(331), Cast.chair()).then().statusCode(200);
        String suspended = link(as(Cast.stranger(332)), paper);
        as(Cast.steward())
                .body(Map.of())
                .put("/api/v1/accounts/" + Cast.stranger(332).subject() + "/suspension")
                .then()
                .statusCode(200);
        List.of(removed, banned, suspended).forEach(PrivateFileTest::assertNothingAt);
    }

    @Test
    void a_guest_has_one_until_the_pass_is_taken_back() {
        Net net = Net.withCast();
        String paper = paper(net);
        String meeting = paper.replaceAll("/papers/.*", "");
        String pass = as(Cast.chair())
                .body(Map.of("email", GUEST))
                .post(meeting + "/guests")
                .path("id");
        String link = link(as(Cast.stranger(333), GUEST, true), paper);
        given().get(link).then().statusCode(200);
        as(Cast.chair()).delete(meeting + "/guests/" + pass).then().statusCode(204);
        assertNothingAt(link);
    }

    @Test
    void it_opens_nothing_after_five_minutes_or_once_the_file_is_replaced() throws SQLException {
        Net net = Net.withCast();
        String paper = paper(net);
        String me = Cast.notetaker().subject();
        database.change("""
                insert into private_link (id, kind, network_id, person_id, membership_id, secret_hash, made_at, expires_at, file_id, what, version)
                select gen_random_uuid(), 'file', network_id, '%s', (select id from membership where member_id = '%s' and ended_at is null
                    and network_id = '%s'), encode(sha256('over'), 'hex'), now(), now() - interval '1 second', file_id, 'paper', 1
                from paper where network_id = '%s'""".formatted(me, me, net.id(), net.id()), me, "person");
        assertNothingAt("/api/v1/private-files/over");
        String replaced = link(as(Cast.member()), paper);
        put(Cast.notetaker(), paper);
        assertNothingAt(replaced);
    }

    @Test
    void whoever_comes_by_it_sees_that_file_and_nothing_else_at_all() throws SQLException {
        Net net = Net.withCast();
        String paper = paper(net);
        String resource = net.path() + "/resources/"
                + as(Cast.member())
                        .body(Map.of("title", "Script"))
                        .post(net.path() + "/resources")
                        .path("id");
        put(Cast.member(), resource);
        String secret = link(as(Cast.member()), paper).replaceAll(".*/", "");
        assertThat(database.asLink("select name from file", secret, "link:file"))
                .containsExactly("a.txt");
        assertThat(database.asLink("select convert_from(bytes, 'UTF8') from file_content", secret, "link:file"))
                .containsExactly("Text");
        for (String table :
                List.of("meeting", "paper", "membership", "library_resource", "notes_revision", "suspension", "ban")) {
            assertThat(database.asLink("select count(*) from " + table, secret, "link:file"))
                    .as(table)
                    .containsExactly("0");
        }
    }

    @Test
    void nobody_makes_one_of_what_they_may_not_read() {
        String paper = paper(Net.withCast());
        as(Cast.outsider()).post(paper + "/content-links").then().statusCode(404);
        assertNothingAt("/api/v1/private-files/guessed");
    }

    /** The path of a paper that has arrived. */
    private static String paper(Net net) {
        Map<String, Object> plan = Net.newMeeting();
        plan.put("start", "2096-03-05T14:00:00");
        plan.put("end", "2096-03-05T15:00:00");
        String meeting =
                net.path() + "/meetings/" + net.plan(Cast.chair(), plan).path("id");
        String paper = as(Cast.notetaker())
                .body(Map.of("title", "Reviews"))
                .post(meeting + "/papers")
                .getHeader("Location");
        put(Cast.notetaker(), paper);
        return paper;
    }

    private static void put(Cast who, String path) {
        as(who).contentType("text/plain")
                .header("Content-Disposition", "attachment; filename=a.txt")
                .header("If-Match", "*")
                .body("Text")
                .put(path + "/content")
                .then()
                .statusCode(200);
    }

    private static String link(RequestSpecification who, String path) {
        return who.post(path + "/content-links")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
    }

    private static void assertNothingAt(String path) {
        given().get(path).then().statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse log(Net net, Cast member) {
        return as(Cast.chair())
                .get(net.path() + "/access-log?member=" + member.subject())
                .then()
                .statusCode(200);
    }
}
