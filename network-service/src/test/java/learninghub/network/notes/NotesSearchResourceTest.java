package learninghub.network.notes;

import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class NotesSearchResourceTest {
    @Test
    void a_member_finds_published_notes_by_the_stems_of_their_words() {
        Net net = Net.withCast();
        String notes = net.published("Infusion pumps were compared.");
        search(Cast.member(), net, "comparing pump")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("items.meetingId", contains(meeting(notes)));
    }

    @Test
    void who_has_all_the_words_comes_first() {
        Net net = Net.withCast();
        net.published("Pumps, pumps and pumps again.");
        String both = net.published("One pump beside a cupboard.");
        search(Cast.member(), net, "cupboard pump").then().body("items", hasSize(2));
        assertThat(search(Cast.member(), net, "cupboard pump").<String>path("items[0].meetingId"))
                .isEqualTo(meeting(both));
    }

    @Test
    void a_snippet_marks_the_hits_and_escapes_the_rest() {
        Net net = Net.withCast();
        net.published("A pump was 3 < 4 & loud.");
        search(Cast.member(), net, "pump")
                .then()
                .body("items.snippet", contains(containsString("<mark>pump</mark> was 3 &lt; 4 &amp; loud")));
    }

    @Test
    void what_is_being_written_is_not_found() {
        Net net = Net.withCast();
        net.notes("Unpublished pump");
        for (Cast person : List.of(Cast.member(), Cast.chair())) {
            search(person, net, "pump").then().body("items", empty());
        }
    }

    @Test
    void amended_notes_are_found_by_their_new_words_only() {
        Net net = Net.withCast();
        String notes = net.published("A pump");
        String etag = as(Cast.notetaker()).get(notes).getHeader("ETag");
        Net.write(notes, etag, "A catheter");
        search(Cast.member(), net, "pump").then().body("items", hasSize(1));
        Net.publish(notes, Cast.notetaker()).then().statusCode(200);
        search(Cast.member(), net, "pump").then().body("items", empty());
        search(Cast.member(), net, "catheter").then().body("items", hasSize(1));
    }

    @Test
    void nobody_finds_notes_of_another_network_nor_learns_of_it() {
        Net net = Net.unlistedWithCast();
        net.published("Unmistakablepump");
        search(Cast.outsider(), null, "unmistakablepump").then().statusCode(200).body("items", empty());
        String there = search(Cast.outsider(), net, "unmistakablepump").asString();
        assertThat(there)
                .isEqualTo(search(Cast.outsider(), new Net("", "no-such-network"), "x1")
                        .asString());
    }

    @Test
    void who_left_finds_nothing_any_more() {
        Net net = Net.withCast();
        net.published("A pump");
        net.leave(Cast.member());
        search(Cast.member(), net, "pump").then().body("items", empty());
    }

    @Test
    void each_snippet_shown_is_in_the_log() {
        Net net = Net.withCast();
        net.published("A pump");
        search(Cast.member(), net, "pump");
        assertThat(as(Cast.chair())
                        .get(net.path() + "/access-log?member=" + Cast.member().subject())
                        .<List<String>>path("items.how"))
                .containsExactly("search");
    }

    @Test
    void what_is_not_shown_on_this_page_is_not_in_the_log() {
        Net net = Net.withCast();
        net.published("A pump");
        net.published("Another pump");
        as(Cast.member())
                .body(Map.of("q", "pump", "network", net.slug(), "limit", 1))
                .post("/api/v1/notes/searches");
        as(Cast.chair())
                .get(net.path() + "/access-log?member=" + Cast.member().subject())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void the_list_goes_on_where_the_page_ended() {
        Net net = Net.withCast();
        net.published("A pump");
        net.published("Another pump and a bed");
        Response first = page(net, null);
        Response second = page(net, first.path("next"));
        second.then().statusCode(200).body("items", hasSize(1));
        assertThat(second.<String>path("items[0].meetingId")).isNotEqualTo(first.path("items[0].meetingId"));
    }

    @Test
    void signs_of_a_query_language_are_only_signs() {
        Net net = Net.withCast();
        net.published("A pump");
        for (String q : List.of("pump & !", "'pump' | :*", "pump <-> (", "\\ pump '")) {
            search(Cast.member(), net, q).then().statusCode(200).body("items", hasSize(1));
        }
        search(Cast.member(), net, "the and of").then().statusCode(200).body("items", empty());
    }

    @Test
    void a_search_for_nothing_is_refused_and_a_partner_does_not_search() {
        as(Cast.member())
                .body(Map.of("q", " "))
                .post("/api/v1/notes/searches")
                .then()
                .statusCode(422);
        as(Cast.partner())
                .body(Map.of("q", "pump"))
                .post("/api/v1/notes/searches")
                .then()
                .statusCode(403);
    }

    private static Response search(Cast person, Net net, String q) {
        Map<String, String> body = net == null ? Map.of("q", q) : Map.of("q", q, "network", net.slug());
        return as(person).body(body).post("/api/v1/notes/searches");
    }

    private static Response page(Net net, String cursor) {
        Map<String, Object> body = new HashMap<>(Map.of("q", "pump", "network", net.slug(), "limit", 1));
        if (cursor != null) {
            body.put("cursor", cursor);
        }
        return as(Cast.member()).body(body).post("/api/v1/notes/searches");
    }

    private static String meeting(String notes) {
        return notes.replaceAll(".*/meetings/|/notes", "");
    }
}
