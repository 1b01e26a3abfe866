package learninghub.events.calendar;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.as;
import static learninghub.events.Api.published;
import static learninghub.events.Api.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.events.Api;
import learninghub.events.OtherServices;
import learninghub.events.RealParts;
import learninghub.events.StandInForNetworkService;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CalendarLinkTest {
    private static final String LINKS = "/api/v1/me/calendar-links";
    private static final String ROOM = "https://meet.example.org/room";

    @Inject
    OtherServices others;

    @Test
    void a_secret_address_shows_what_its_person_has_a_place_at_and_nothing_else() {
        Cast person = Cast.stranger(301);
        String mine = published();
        String anothers = published();
        registered(person, mine);
        registered(Cast.stranger(302), anothers);
        assertThat(calendar(person)).contains(mine).doesNotContain(anothers);
    }

    @Test
    void who_waits_has_nothing_in_their_calendar_yet() {
        Cast person = Cast.stranger(303);
        String full = published("capacity", 1);
        registered(Cast.stranger(302), full);
        registered(person, full);
        assertThat(calendar(person)).doesNotContain(full);
    }

    @Test
    void the_joining_link_is_in_it() {
        Cast person = Cast.stranger(304);
        registered(person, published("joinUrl", ROOM));
        assertThat(unfolded(calendar(person))).contains("CONFERENCE;VALUE=URI:" + ROOM);
    }

    @Test
    void the_joining_link_is_not_in_it_before_its_time() {
        Cast person = Cast.stranger(305);
        String early = published("joinUrl", ROOM, "joinUrlVisibleFrom", "2031-03-04T09:45:00Z");
        registered(person, early);
        assertThat(unfolded(calendar(person))).contains(early).doesNotContain(ROOM);
    }

    @Test
    void a_membership_that_ended_takes_the_joining_link_out() {
        Cast person = Cast.stranger(306);
        String event = published("joinUrl", ROOM);
        registered(person, event);
        Api.change(event, "*", Map.of("admits", "members")).then().statusCode(200);
        assertThat(unfolded(calendar(person))).contains(event).doesNotContain(ROOM);
    }

    @Test
    void without_an_answer_of_the_owner_of_memberships_the_calendar_program_is_to_come_again() {
        String event = published("joinUrl", ROOM);
        registered(StandInForNetworkService.BROKEN, event);
        Api.change(event, "*", Map.of("admits", "members")).then().statusCode(200);
        given().get(path(StandInForNetworkService.BROKEN))
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    @Test
    void nobody_may_keep_or_index_it() {
        given().get(path(Cast.stranger(307)))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("X-Robots-Tag", equalTo("noindex"))
                .contentType(containsString("text/calendar"));
    }

    @Test
    void it_is_asked_for_again_with_its_etag() {
        String path = path(Cast.stranger(308));
        String tag = given().get(path).header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void a_revoked_link_shows_nothing() {
        Cast person = Cast.stranger(309);
        Response made = make(person);
        as(person).delete(LINKS + "/" + made.path("id")).then().statusCode(204);
        given().get(URI.create(made.path("url")).getPath()).then().statusCode(404);
    }

    @Test
    void nobody_revokes_anothers_link() {
        String id = make(Cast.stranger(310)).path("id");
        as(Cast.stranger(311)).delete(LINKS + "/" + id).then().statusCode(404);
    }

    @Test
    void links_are_listed_without_their_addresses() {
        Cast person = Cast.stranger(312);
        String id = make(person).path("id");
        as(person)
                .get(LINKS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items[0]", not(org.hamcrest.Matchers.hasKey("url")));
    }

    @Test
    void the_secret_is_not_kept() {
        String path = path(Cast.stranger(313));
        String secret = path.substring(path.lastIndexOf('/') + 1).replace(".ics", "");
        assertThat(secret).hasSize(43);
        assertThat(others.count("select count(*) from calendar_link where secret_hash = convert_to(?, 'UTF8')", secret))
                .isZero();
        assertThat(others.count(
                        "select count(*) from calendar_link where secret_hash = sha256(convert_to(?, 'UTF8'))", secret))
                .isOne();
    }

    @Test
    void who_repeats_the_request_is_told_the_secret_again_but_nobody_who_reads_the_table() {
        Cast person = Cast.stranger(315);
        String key = UUID.randomUUID().toString();
        String url = as(person).header("Idempotency-Key", key).post(LINKS).path("url");
        assertThat(as(person).header("Idempotency-Key", key).post(LINKS).<String>path("url"))
                .isEqualTo(url);
        String secret = url.substring(url.lastIndexOf('/') + 1).replace(".ics", "");
        assertThat(others.count(
                        "select count(*) from idempotency_key where owner = ? and body is not null", person.subject()))
                .isOne();
        for (String known : List.of(secret, key)) {
            assertThat(others.count("select count(*) from idempotency_key t where position(? in t::text) > 0", known))
                    .isZero();
        }
    }

    @Test
    void ten_links_are_enough() {
        Cast person = Cast.stranger(314);
        for (int i = 0; i < CalendarLinks.MOST; i++) {
            make(person).then().statusCode(201);
        }
        make(person).then().statusCode(409);
    }

    private static Response make(Cast who) {
        return as(who).post(LINKS);
    }

    private static String path(Cast who) {
        return URI.create(make(who).path("url")).getPath();
    }

    private static String calendar(Cast who) {
        return given().get(path(who)).then().statusCode(200).extract().asString();
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }
}
