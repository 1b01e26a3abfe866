package learninghub.events.taxonomy;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.event;
import static learninghub.events.Api.published;
import static learninghub.events.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.events.Api;
import learninghub.events.OtherServices;
import learninghub.events.RealParts;
import learninghub.events.ToldFacts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TaxonomyCopyTest {
    @Inject
    OtherServices others;

    @Inject
    ToldFacts told;

    private final UUID tag = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void a_tag_may_be_written_by_its_name() {
        tellTag(tag, "");
        tagged(published("tags", List.of("NAME " + tag)), slug(tag));
    }

    @Test
    void a_tag_may_be_written_by_a_synonym() {
        tellTag(tag, ", \"synonyms\": [\"also %s\"]".formatted(tag));
        tagged(published("tags", List.of("also " + tag)), slug(tag));
    }

    @Test
    void an_event_follows_a_renamed_tag() {
        tellTag(tag, "");
        String event = published("tags", List.of(slug(tag)));
        others.tellTag(tag, "new-" + slug(tag), "New name", "");
        tagged(event, "new-" + slug(tag)).body("tags.name", contains("New name"));
    }

    @Test
    void who_reads_again_sees_the_new_name() {
        tellTag(tag, "");
        String event = published("tags", List.of(slug(tag)));
        String etag = given().get("/api/v1/events/" + event).header("ETag");
        others.tellTag(tag, slug(tag), "New name", "");
        given().header("If-None-Match", etag)
                .get("/api/v1/events/" + event)
                .then()
                .statusCode(200);
    }

    @Test
    void an_event_follows_a_merged_tag() {
        tellTag(tag, "");
        tellTag(other, "");
        String event = published("tags", List.of(slug(tag)));
        tellTag(tag, mergedInto(other));
        tagged(event, slug(other));
    }

    @Test
    void two_tags_that_became_one_are_shown_once() {
        tellTag(tag, "");
        tellTag(other, "");
        String event = published("tags", List.of(slug(tag), slug(other)));
        tellTag(tag, mergedInto(other));
        tagged(event, slug(other));
    }

    @Test
    void a_chain_of_mergers_is_followed_in_whatever_order_it_is_told() {
        UUID last = UUID.randomUUID();
        tellTag(tag, "");
        tellTag(last, "");
        String event = published("tags", List.of(slug(tag)));
        tellTag(tag, mergedInto(other));
        tellTag(other, mergedInto(last));
        tagged(event, slug(last));
    }

    @Test
    void a_chain_of_mergers_told_from_its_end_is_followed_too() {
        UUID last = UUID.randomUUID();
        tellTag(tag, "");
        tellTag(last, "");
        String event = published("tags", List.of(slug(tag)));
        tellTag(other, mergedInto(last));
        tellTag(tag, mergedInto(other));
        tagged(event, slug(last));
    }

    @Test
    void an_old_slug_still_finds_what_it_found() {
        tellTag(tag, "");
        tellTag(other, "");
        String event = published("tags", List.of(slug(tag)));
        tellTag(tag, mergedInto(other));
        given().queryParam("tag", slug(tag)).get("/api/v1/events").then().body("items.id", contains(event));
    }

    @Test
    void an_old_slug_is_understood_as_what_it_became() {
        tellTag(tag, mergedInto(other));
        tellTag(other, "");
        tagged(published("tags", List.of(slug(tag))), slug(other));
    }

    @Test
    void the_same_fact_twice_changes_nothing() {
        UUID fact = UUID.randomUUID();
        String data = "{\"id\": \"%s\", \"slug\": \"%s\", \"name\": \"First\"}".formatted(tag, slug(tag));
        others.send("content.taxonomy", "learninghub.tag.changed.v1", fact, tag, data);
        others.tellTag(tag, slug(tag), "Second", "");
        others.send("content.taxonomy", "learninghub.tag.changed.v1", fact, tag, data);
        tellTag(other, ""); // behind it in time
        Api.read(Cast.editor(), published("tags", List.of(slug(tag)))).then().body("tags.name", contains("Second"));
    }

    @Test
    void an_event_follows_a_moved_term() {
        UUID term = UUID.randomUUID();
        others.tellTerm(term, "topics", null, "old-" + term, false);
        String event = published("categories", List.of("topics/old-" + term));
        others.tellTerm(term, "topics", null, "top/new-" + term, false);
        Api.read(Cast.editor(), event).then().body("categories.path", contains("top/new-" + term));
    }

    @Test
    void nothing_new_is_filed_under_an_archived_term() {
        UUID term = UUID.randomUUID();
        others.tellTerm(term, "topics", null, "old-" + term, true);
        submit(Cast.editor(), event("categories", List.of("topics/old-" + term)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/categories/0"));
    }

    @Test
    void what_was_filed_under_a_term_stays_when_it_is_archived() {
        UUID term = UUID.randomUUID();
        others.tellTerm(term, "topics", null, "old-" + term, false);
        String event = published("categories", List.of("topics/old-" + term));
        others.tellTerm(term, "topics", null, "old-" + term, true);
        Api.change(event, "*", Map.of("feeNote", "Free"))
                .then()
                .statusCode(200)
                .body("categories.path", contains("old-" + term));
    }

    @Test
    void in_a_coded_vocabulary_the_address_is_the_code() {
        UUID term = UUID.randomUUID();
        others.tellTerm(term, "strategic-objectives", "c" + term, "some/path", false);
        String event = published("categories", List.of("strategic-objectives/c" + term));
        Api.read(Cast.editor(), event).then().body("categories.code", contains("c" + term));
    }

    @Test
    void the_others_are_told_of_an_event_again_when_its_tag_is_renamed() {
        tellTag(tag, "");
        String event = published("tags", List.of(slug(tag)));
        others.tellTag(tag, "new-" + slug(tag), "New name", ", \"formerSlugs\": [\"%s\"]".formatted(slug(tag)));
        assertThat(told.about(event, 2).getLast().data()).contains("new-" + slug(tag));
    }

    @Test
    void the_others_are_told_of_an_event_again_when_its_tag_is_merged() {
        tellTag(tag, "");
        tellTag(other, "");
        String event = published("tags", List.of(slug(tag)));
        tellTag(tag, mergedInto(other));
        assertThat(told.about(event, 2).getLast().data()).contains(slug(other));
    }

    @Test
    void the_others_are_told_of_an_event_again_when_its_category_moves() {
        UUID term = UUID.randomUUID();
        others.tellTerm(term, "topics", null, "old-" + term, false);
        String event = published("categories", List.of("topics/old-" + term));
        others.tellTerm(term, "topics", null, "top/new-" + term, false);
        assertThat(told.about(event, 2).getLast().data()).contains("topics/top/new-" + term);
    }

    @Test
    void the_slug_a_tag_had_before_finds_and_names_it() {
        others.tellTag(tag, "new-" + slug(tag), "New", ", \"formerSlugs\": [\"%s\"]".formatted(slug(tag)));
        String event = published("tags", List.of(slug(tag)));
        given().queryParam("tag", slug(tag)).get("/api/v1/events").then().body("items.id", contains(event));
    }

    @Test
    void the_path_a_term_had_before_finds_and_names_it() {
        UUID term = UUID.randomUUID();
        UUID below = UUID.randomUUID();
        String former = ", \"formerPaths\": [\"%s\"]";
        others.tellTerm(term, "topics", null, "now-" + term, former.formatted("old-" + term));
        others.tellTerm(below, "topics", null, "now-" + term + "/below", former.formatted("old-" + term + "/below"));
        String event = published("categories", List.of("topics/old-" + term + "/below"));
        given().queryParam("category", "topics/old-" + term)
                .get("/api/v1/events")
                .then()
                .body("items.id", contains(event));
    }

    @Test
    void a_removed_tag_is_no_more_and_a_draft_loses_it() {
        tellTag(tag, "");
        tellTag(other, "");
        String draft = Api.draft("tags", List.of(slug(tag), slug(other)));
        others.tell("content.taxonomy", "learninghub.tag.removed.v1", tag, "{\"id\": \"%s\"}".formatted(tag));
        tagged(draft, slug(other));
        submit(Cast.editor(), event("tags", List.of(slug(tag)))).then().statusCode(422);
    }

    private void tellTag(UUID id, String furtherJson) {
        others.tellTag(id, slug(id), "Name " + id, furtherJson);
    }

    private static String slug(UUID tag) {
        return "tag-" + tag;
    }

    private static String mergedInto(UUID target) {
        return ", \"mergedInto\": \"%s\"".formatted(target);
    }

    private static ValidatableResponse tagged(String event, String slug) {
        return Api.read(Cast.editor(), event)
                .then()
                .body("tags.size()", equalTo(1))
                .body("tags[0].slug", equalTo(slug));
    }
}
