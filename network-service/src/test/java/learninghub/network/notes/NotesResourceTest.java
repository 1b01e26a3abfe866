package learninghub.network.notes;

import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class NotesResourceTest {
    @Test
    void a_note_taker_begins_the_notes() {
        Net.begin(Net.withCast().meeting() + "/notes", "First words")
                .then()
                .statusCode(201)
                .body("state", equalTo("draft"))
                .body("bodyHtml", equalTo("<p>First words</p>\n"));
    }

    @Test
    void notes_that_are_there_are_not_begun_again() {
        Net.begin(Net.withCast().notes("One"), "Two")
                .then()
                .statusCode(412)
                .body("detail", containsString("version 1"));
    }

    @Test
    void notes_are_not_begun_without_saying_so() {
        as(Cast.notetaker())
                .body(Map.of("body", "One"))
                .put(Net.withCast().meeting() + "/notes")
                .then()
                .statusCode(428);
    }

    @Test
    void notes_are_written_over_the_version_read() {
        String notes = Net.withCast().notes("One");
        String etag = as(Cast.notetaker()).get(notes).getHeader("ETag");
        Net.write(notes, etag, "Two").then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void the_second_of_two_note_takers_is_told_the_version_there_is() {
        String notes = Net.withCast().notes("One");
        String etag = as(Cast.notetaker()).get(notes).getHeader("ETag");
        Net.write(notes, etag, "Two");
        Net.write(notes, etag, "Other two").then().statusCode(412).body("detail", containsString("version 2"));
    }

    @Test
    void a_star_overwrites_nothing() {
        Net.write(Net.withCast().notes("One"), "*", "Two").then().statusCode(412);
    }

    @Test
    void a_write_without_a_version_is_refused() {
        as(Cast.notetaker())
                .body(Map.of("body", "Two"))
                .put(Net.withCast().notes("One"))
                .then()
                .statusCode(428);
    }

    @Test
    void a_member_writes_no_notes() {
        as(Cast.member())
                .header("If-None-Match", "*")
                .body(Map.of("body", "Mine"))
                .put(Net.withCast().meeting() + "/notes")
                .then()
                .statusCode(403);
    }

    @Test
    void members_do_not_see_a_draft() {
        as(Cast.member()).get(Net.withCast().notes("Draft")).then().statusCode(404);
    }

    @Test
    void members_read_what_was_published() {
        as(Cast.member())
                .get(Net.withCast().published("Ready"))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("body", equalTo("Ready"));
    }

    @Test
    void members_go_on_reading_what_was_published_while_it_is_amended() {
        String notes = Net.withCast().published("Ready");
        Net.write(notes, as(Cast.notetaker()).get(notes).getHeader("ETag"), "Being changed");
        as(Cast.member()).get(notes).then().body("body", equalTo("Ready")).body("version", equalTo(1));
    }

    @Test
    void note_takers_read_what_is_being_written() {
        String notes = Net.withCast().published("Ready");
        Net.write(notes, as(Cast.notetaker()).get(notes).getHeader("ETag"), "Being changed");
        as(Cast.chair())
                .get(notes)
                .then()
                .body("body", equalTo("Being changed"))
                .body("publishedVersion", equalTo(1));
    }

    @Test
    void notes_published_again_are_amended() {
        String notes = Net.withCast().published("Ready");
        Net.write(notes, as(Cast.notetaker()).get(notes).getHeader("ETag"), "Better");
        Net.publish(notes, Cast.notetaker()).then().body("state", equalTo("amended"));
    }

    @Test
    void the_meeting_tells_how_far_its_notes_are() {
        String notes = Net.withCast().published("Ready");
        as(Cast.member()).get(notes.replace("/notes", "")).then().body("notesState", equalTo("published"));
    }

    @Test
    void the_two_texts_have_different_etags() {
        String notes = Net.withCast().published("Ready");
        String writers = as(Cast.chair()).get(notes).getHeader("ETag");
        as(Cast.member()).get(notes).then().header("ETag", not(equalTo(writers)));
    }

    @Test
    void publishing_needs_the_version_read() {
        as(Cast.chair())
                .body(Map.of())
                .put(Net.withCast().notes("One") + "/publication")
                .then()
                .statusCode(428);
    }

    @Test
    void a_members_name_keeps_notes_from_being_published() {
        String notes = Net.withCast().notes("We thank Test Member for the slides.");
        Net.publish(notes, Cast.notetaker())
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/body"))
                .body("errors[0].detail", equalTo("A member's, guest's or speaker's name at characters 9 to 20."));
    }

    @Test
    void a_chair_publishes_a_name_with_a_reason_that_is_kept() {
        String notes = Net.withCast().notes("We thank Test Member for the slides.");
        override(notes, Cast.chair()).then().statusCode(200);
        as(Cast.chair()).get(notes + "/revisions").then().body("items.overrideReason", contains("Asked to be named"));
    }

    @Test
    void a_note_taker_overrides_nothing() {
        override(Net.withCast().notes("We thank Test Member for the slides."), Cast.notetaker())
                .then()
                .statusCode(403);
    }

    @Test
    void published_texts_are_kept() {
        String notes = Net.withCast().published("Ready");
        Net.write(notes, as(Cast.notetaker()).get(notes).getHeader("ETag"), "Better");
        Net.publish(notes, Cast.notetaker());
        as(Cast.member()).get(notes + "/revisions").then().body("items", hasSize(2));
    }

    @Test
    void members_see_no_revision_that_is_being_written() {
        String notes = Net.withCast().published("Ready");
        Net.write(notes, as(Cast.notetaker()).get(notes).getHeader("ETag"), "Being changed");
        as(Cast.member()).get(notes + "/revisions").then().body("items", hasSize(1));
    }

    @Test
    void notes_to_an_agenda_item_of_another_meeting_are_refused_with_their_place() {
        String stray = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e11";
        as(Cast.notetaker())
                .header("If-None-Match", "*")
                .body(Map.of("body", "One", "items", List.of(Map.of("agendaItemId", stray, "body", "Two"))))
                .put(Net.withCast().meeting() + "/notes")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/items/0/agendaItemId"));
    }

    @Test
    void notes_of_more_than_256_kib_are_refused() {
        Net.begin(Net.withCast().meeting() + "/notes", "x".repeat(256 * 1024 + 1))
                .then()
                .statusCode(422);
    }

    @Test
    void nothing_that_runs_stands_in_the_html() {
        String notes = Net.withCast()
                .notes("<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n<img src=https://e.example/p.png>");
        as(Cast.chair())
                .get(notes)
                .then()
                .body("bodyHtml", not(containsString("script")))
                .body("bodyHtml", not(containsString("img")));
    }

    @Test
    void the_second_of_two_note_takers_gets_both_texts() {
        Net net = Net.withCast();
        String notes = net.notes("First");
        String etag = as(Cast.notetaker()).get(notes).getHeader("ETag");
        Net.write(notes, etag, "Second");
        Net.write(notes, etag, "Mine")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/precondition-failed"))
                .body("current.body", equalTo("Second"))
                .body("yours.body", equalTo("Mine"));
    }

    @Test
    void that_they_got_it_is_in_the_log() {
        Net net = Net.withCast();
        String notes = net.notes("First");
        String etag = as(Cast.notetaker()).get(notes).getHeader("ETag");
        Net.write(notes, etag, "Second");
        Net.write(notes, etag, "Mine");
        as(Cast.chair())
                .get(net.path() + "/access-log?member=" + Cast.notetaker().subject())
                .then()
                .body("items.version", contains(2, 1));
    }

    @Test
    void a_kept_text_is_read_and_compared() {
        Net net = Net.withCast();
        String notes = net.published("Two reviews.");
        Net.write(notes, as(Cast.notetaker()).get(notes).getHeader("ETag"), "Three reviews.");
        Net.publish(notes, Cast.notetaker());
        as(Cast.member()).get(notes + "/revisions/1").then().statusCode(200).body("body", equalTo("Two reviews."));
        as(Cast.member())
                .get(notes + "/revisions/2/diff?against=1")
                .then()
                .statusCode(200)
                .body("lines", hasItems("-Two reviews.", "+Three reviews."));
    }

    @Test
    void a_member_reads_no_kept_text_that_was_not_published() {
        Net net = Net.withCast();
        String notes = net.published("Two reviews.");
        Net.write(notes, as(Cast.notetaker()).get(notes).getHeader("ETag"), "Three reviews.");
        as(Cast.member()).get(notes + "/revisions/2").then().statusCode(404);
        as(Cast.member()).get(notes + "/revisions/2/diff?against=1").then().statusCode(404);
    }

    @Test
    void a_guests_name_is_kept_out_too() {
        Net net = Net.withCast();
        String notes = net.notes("Thanks to Avery Example.");
        as(Cast.chair())
                .body(Map.of("email", "guest@riverbank.example", "name", "Avery Example"))
                .post(notes.replace("/notes", "/guests"));
        Net.publish(notes, Cast.notetaker()).then().statusCode(422);
    }

    private static Response override(String notes, Cast by) {
        return as(by).header("If-Match", as(by).get(notes).getHeader("ETag"))
                .body(Map.of("overrideReason", "Asked to be named"))
                .put(notes + "/publication");
    }
}
