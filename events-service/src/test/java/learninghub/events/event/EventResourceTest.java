package learninghub.events.event;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.as;
import static learninghub.events.Api.draft;
import static learninghub.events.Api.event;
import static learninghub.events.Api.published;
import static learninghub.events.Api.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.events.Api;
import learninghub.events.OtherServices;
import learninghub.events.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventResourceTest {
    private static final String EVENTS = "/api/v1/events";

    @Inject
    OtherServices others;

    // --- handing in

    @Test
    void an_editor_hands_in_a_draft() {
        Api.submit(Cast.editor(), event("description", "What a **review** finds."))
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("descriptionHtml", equalTo("<p>What a <strong>review</strong> finds.</p>\n"))
                .body("start", equalTo("2031-03-04T10:00:00"))
                .header("ETag", notNullValue());
    }

    @Test
    void a_partner_hands_in_a_draft() {
        Api.submit(Cast.partner(), event()).then().statusCode(201).body("status", equalTo("draft"));
    }

    @Test
    void a_member_does_not_hand_in_events() {
        Api.submit(Cast.member(), event()).then().statusCode(403);
    }

    @Test
    void broken_json_without_a_token_is_told_to_sign_in() {
        given().contentType("application/json").body("{").post(EVENTS).then().statusCode(401);
    }

    @Test
    void everything_said_of_an_event_comes_back() {
        Map<String, Object> said = event(
                "venue",
                Map.of("name", "Harbour Centre", "address", "1 Quay Street", "accessibility", "Step-free"),
                "country",
                "GB",
                "joinUrl",
                "https://meet.example.org/x",
                "hosts",
                List.of("A host"),
                "speakers",
                List.of(Map.of("name", "A speaker", "role", "Reviewer")),
                "feeNote",
                "Free",
                "capacity",
                10,
                "admits",
                "members",
                "memberDiscount",
                Map.of("percent", 20),
                "registrationOpensAt",
                "2027-01-01T09:00:00Z");
        Map<String, Object> answered =
                Api.submit(Cast.editor(), said).jsonPath().getMap("$");
        assertThat(answered).containsAllEntriesOf(said);
    }

    @Test
    void a_venue_may_be_just_its_name() {
        Api.submit(Cast.editor(), event("venue", "Harbour Centre"))
                .then()
                .body("venue.name", equalTo("Harbour Centre"));
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', /title",
        "type, party, /type",
        "mode, '', /mode",
        "start, 2031-03-04T10:00:00Z, /start",
        "start, 2031-03-30T01:30:00, /start",
        "timeZone, Europe/Atlantis, /timeZone",
        "country, Britain, /country",
        "country, XX, /country",
        "joinUrl, javascript:alert(1), /joinUrl",
        "capacity, 0, /capacity",
        "admits, friends, /admits",
        "admits, network:of-nobody, /admits",
        "slug, my-own, /slug",
        "status, published, /status"
    })
    void a_field_that_breaks_a_rule_is_named(String field, String value, String pointer) {
        refusedAt(
                pointer,
                Api.submit(Cast.editor(), event(field, field.equals("capacity") ? Integer.valueOf(value) : value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "type", "mode", "start", "end", "timeZone"})
    void a_required_field_is_named_when_missing(String field) {
        Map<String, Object> incomplete = event();
        incomplete.remove(field);
        refusedAt("/" + field, Api.submit(Cast.editor(), incomplete));
    }

    @Test
    void an_unknown_tag_is_named_by_its_place() {
        refusedAt("/tags/1", Api.submit(Cast.editor(), event("tags", List.of(others.knownTag(), "unheard-of"))));
    }

    @Test
    void an_unknown_category_is_named_by_its_place() {
        refusedAt("/categories/0", Api.submit(Cast.editor(), event("categories", List.of("topics/unheard-of"))));
    }

    @Test
    void two_events_of_one_title_have_two_addresses() {
        String title = "Same title " + UUID.randomUUID();
        String first = Api.submit(Cast.editor(), event("title", title)).path("slug");
        String second = Api.submit(Cast.editor(), event("title", title)).path("slug");
        assertThat(second).startsWith(first).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Imports", "Answer purges"})
    void an_event_is_reached_by_its_slug_whatever_it_is_called(String title) {
        String slug = Api.submit(Cast.editor(), event("title", title)).path("slug");
        read(Cast.editor(), slug).then().statusCode(200);
    }

    @Test
    void the_same_key_and_body_get_the_first_answer_again() {
        Map<String, Object> body = event();
        String key = UUID.randomUUID().toString();
        String first = submitWithKey(key, body).then().statusCode(201).extract().path("id");
        submitWithKey(key, body).then().statusCode(201).body("id", equalTo(first));
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        submitWithKey(key, event());
        submitWithKey(key, event()).then().statusCode(422).body("type", equalTo("/problems/idempotency-mismatch"));
    }

    // --- who sees what

    @Test
    void a_draft_does_not_exist_for_the_public() {
        given().get(EVENTS + "/" + draft()).then().statusCode(404);
    }

    @Test
    void a_partner_sees_its_own_draft() {
        String id = Api.submit(Cast.partner(), event()).path("id");
        read(Cast.partner(), id).then().statusCode(200);
    }

    @Test
    void a_partner_does_not_see_an_editors_draft() {
        read(Cast.partner(), draft()).then().statusCode(404);
    }

    @Test
    void a_published_event_is_everyones_by_its_slug() {
        String slug = read(Cast.editor(), published()).path("slug");
        given().get(EVENTS + "/" + slug).then().statusCode(200).header("Cache-Control", equalTo("public, no-cache"));
    }

    @Test
    void a_withdrawn_event_is_gone() {
        String id = published();
        withdraw(id).then().statusCode(204);
        given().get(EVENTS + "/" + id).then().statusCode(410);
    }

    @Test
    void a_withdrawn_event_can_be_published_again() {
        String id = published();
        withdraw(id);
        Api.publish(id);
        given().get(EVENTS + "/" + id).then().statusCode(200);
    }

    @Test
    void a_cancelled_event_stays_to_be_seen() {
        String id = published();
        Api.cancel(id).then().statusCode(200);
        given().get(EVENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("cancellationReason", equalTo("The speaker is ill."));
    }

    @Test
    void a_cancelled_event_is_not_published_again() {
        String id = published();
        Api.cancel(id);
        as(Cast.editor())
                .header("If-Match", "*")
                .put(EVENTS + "/" + id + "/publication")
                .then()
                .statusCode(409);
    }

    @Test
    void a_partner_does_not_publish() {
        String id = Api.submit(Cast.partner(), event()).path("id");
        as(Cast.partner())
                .header("If-Match", "*")
                .put(EVENTS + "/" + id + "/publication")
                .then()
                .statusCode(403);
    }

    // --- changing

    @Test
    void a_patch_changes_what_it_names_and_nothing_else() {
        String id = draft("feeNote", "Free", "hosts", List.of("One", "Two"));
        Map<String, Object> patch = new HashMap<>(Map.of("hosts", List.of("Three")));
        patch.put("feeNote", null);
        Api.change(id, "*", patch)
                .then()
                .statusCode(200)
                .body("hosts", contains("Three"))
                .body("feeNote", equalTo(null))
                .body("mode", equalTo("online"));
    }

    @Test
    void a_change_without_if_match_is_refused() {
        as(Cast.editor())
                .contentType("application/merge-patch+json")
                .body(Map.of("feeNote", "Free"))
                .patch(EVENTS + "/" + draft())
                .then()
                .statusCode(428);
    }

    @Test
    void a_change_on_a_stale_etag_is_refused() {
        String id = draft();
        String stale = read(Cast.editor(), id).header("ETag");
        Api.change(id, stale, Map.of("feeNote", "Free")).then().statusCode(200);
        Api.change(id, stale, Map.of("feeNote", "Dear")).then().statusCode(412);
    }

    @Test
    void a_registration_in_between_does_not_make_an_editors_etag_stale() {
        String id = published();
        String etag = read(Cast.editor(), id).header("ETag");
        Api.registered(Cast.member(), id);
        Api.change(id, etag, Map.of("feeNote", "Free")).then().statusCode(200);
    }

    @Test
    void a_registration_in_between_is_seen_by_who_reads_again() {
        String id = published();
        String etag = given().get(EVENTS + "/" + id).header("ETag");
        Api.registered(Cast.member(), id);
        given().header("If-None-Match", etag).get(EVENTS + "/" + id).then().statusCode(200);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        String id = published();
        String etag = given().get(EVENTS + "/" + id).header("ETag");
        given().header("If-None-Match", etag).get(EVENTS + "/" + id).then().statusCode(304);
    }

    @Test
    void each_public_change_counts_in_the_sequence() {
        String id = published();
        Api.change(id, "*", Map.of("feeNote", "Free")).then().body("sequence", equalTo(1));
    }

    @Test
    void a_patch_that_changes_nothing_does_not_count() {
        String id = published("feeNote", "Free");
        Api.change(id, "*", Map.of("feeNote", "Free")).then().body("sequence", equalTo(0));
    }

    @Test
    void a_patch_cannot_publish() {
        refusedAt("/status", Api.change(draft(), "*", Map.of("status", "published")));
    }

    @Test
    void the_address_follows_the_title_until_first_publication() {
        String title = "Another title " + UUID.randomUUID();
        Api.change(draft(), "*", Map.of("title", title)).then().body("slug", equalTo(Slugs.slug(title)));
    }

    @Test
    void the_address_of_a_published_event_stays() {
        String id = published();
        String slug = read(Cast.editor(), id).path("slug");
        Api.change(id, "*", Map.of("title", "Another title")).then().body("slug", equalTo(slug));
    }

    @Test
    void a_partner_changes_its_draft_until_it_is_published() {
        String id = Api.submit(Cast.partner(), event()).path("id");
        Api.publish(id);
        as(Cast.partner())
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("feeNote", "Free"))
                .patch(EVENTS + "/" + id)
                .then()
                .statusCode(403);
    }

    // --- finding

    @Nested
    class Listing {
        private final String country = "NZ";

        @Test
        void pages_are_stable_while_events_are_added() {
            String tag = others.knownTag();
            List<String> ids = new ArrayList<>();
            for (int hour = 10; hour < 15; hour++) {
                ids.add(published(
                        "tags",
                        List.of(tag),
                        "start",
                        "2031-05-01T%d:00:00".formatted(hour),
                        "end",
                        "2031-05-01T18:00:00"));
            }
            Response first =
                    given().queryParam("tag", tag).queryParam("limit", 2).get(EVENTS);
            published("tags", List.of(tag), "start", "2031-05-01T09:00:00", "end", "2031-05-01T18:00:00");
            List<String> seen = new ArrayList<>(first.path("items.id"));
            for (String next = first.path("next"); next != null; ) {
                Response page = given().queryParam("tag", tag)
                        .queryParam("limit", 2)
                        .queryParam("cursor", next)
                        .get(EVENTS);
                seen.addAll(page.path("items.id"));
                next = page.path("next");
            }
            assertThat(seen).containsExactlyElementsOf(ids);
        }

        @Test
        void drafts_are_in_nobodys_list_but_the_editors() {
            String tag = others.knownTag();
            draft("tags", List.of(tag));
            found("tag", tag).body("items.size()", equalTo(0));
        }

        @Test
        void a_list_never_holds_the_joining_link() {
            String tag = others.knownTag();
            published("tags", List.of(tag), "joinUrl", "https://meet.example.org/secret");
            assertThat(as(Cast.editor()).queryParam("tag", tag).get(EVENTS).asString())
                    .doesNotContain("secret");
        }

        @ParameterizedTest
        @CsvSource({
            "type, course, webinar",
            "mode, hybrid, online",
            "status, published, cancelled",
            "from, 2031-08-01, 2031-09-01",
            "to, 2031-09-01, 2031-08-01"
        })
        void a_filter_finds_what_it_names_only(String filter, String hit, String miss) {
            String tag = others.knownTag();
            String id = published(
                    "tags",
                    List.of(tag),
                    "type",
                    "course",
                    "mode",
                    "hybrid",
                    "country",
                    country,
                    "start",
                    "2031-08-10T10:00:00",
                    "end",
                    "2031-08-10T12:00:00");
            given().queryParam("tag", tag)
                    .queryParam(filter, hit)
                    .get(EVENTS)
                    .then()
                    .body("items.id", contains(id));
            given().queryParam("tag", tag)
                    .queryParam(filter, miss)
                    .get(EVENTS)
                    .then()
                    .body("items.size()", equalTo(0));
        }

        @Test
        void a_country_finds_its_events_only() {
            String id = published("country", country);
            found("country", country).body("items.id", hasItem(id)).body("items.country", not(hasItem("GB")));
        }

        @Test
        void a_category_takes_what_is_below_it() {
            String top = "top-" + UUID.randomUUID();
            others.tellTerm(UUID.randomUUID(), "topics", null, top + "/below", false);
            String id = published("categories", List.of("topics/" + top + "/below"));
            found("category", "topics/" + top).body("items.id", contains(id));
        }

        @Test
        void a_code_takes_what_is_below_it() {
            String code = "9" + System.nanoTime();
            others.tellTerm(UUID.randomUUID(), "strategic-objectives", code + ".2", "whatever", false);
            String id = published("categories", List.of("strategic-objectives/" + code + ".2"));
            found("category", "strategic-objectives/" + code).body("items.id", contains(id));
        }

        @Test
        void who_submitted_what_is_not_for_everyone() {
            published();
            found("submittedBy", Cast.editor().subject()).body("items.size()", equalTo(0));
        }

        @Test
        void a_partner_finds_its_own_drafts() {
            String id = Api.submit(Cast.partner(), event()).path("id");
            as(Cast.partner())
                    .queryParams("submittedBy", Cast.partner().subject(), "status", "draft", "limit", 100)
                    .get(EVENTS)
                    .then()
                    .body("items.id", hasItem(id));
        }

        @ParameterizedTest
        @CsvSource({"colour, red", "limit, 101", "from, yesterday", "type, party", "status, gone", "cursor, rubbish"})
        void a_query_that_means_nothing_is_refused_by_name(String parameter, String value) {
            found(parameter, value).statusCode(400).body("errors[0].parameter", equalTo(parameter));
        }

        private ValidatableResponse found(String parameter, String value) {
            return given().queryParam(parameter, value).get(EVENTS).then();
        }
    }

    // ---

    private static Response submitWithKey(String key, Map<String, Object> body) {
        return as(Cast.editor())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(EVENTS);
    }

    private static Response withdraw(String id) {
        return as(Cast.editor()).header("If-Match", "*").delete(EVENTS + "/" + id + "/publication");
    }

    private static void refusedAt(String pointer, Response answer) {
        answer.then().statusCode(422).body("errors.pointer", contains(pointer));
    }
}
