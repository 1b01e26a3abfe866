package learninghub.content.taxonomy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editors tend the tags; pieces follow. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TagsTest {
    private final String name = Shelf.word();
    private final String slug = Slug.of(name);

    @Test
    void aTagCountsThePublishedPiecesThatCarryIt() {
        Shelf.tag(name);
        Shelf.published("tags", slug);
        Response withdrawn = Shelf.published("tags", slug);
        Desk.draft(Desk.editor(), Map.of("type", "article", "title", "T", "body", "B", "tags", List.of(slug)));
        Desk.editor()
                .header("If-Match", "*")
                .delete("/api/v1/articles/" + Desk.id(withdrawn) + "/publication")
                .then()
                .statusCode(204);

        given().get("/api/v1/tags/" + slug).then().body("count", equalTo(1));
    }

    @Test
    void aRenamedTagIsFoundWhereItWas() {
        Shelf.tag(name);

        Shelf.changeTag(slug, "{\"name\": \"Now " + name + "\"}")
                .then()
                .statusCode(200)
                .body("slug", equalTo("now-" + slug));

        redirected(slug, "now-" + slug);
    }

    @Test
    void aRenamedTagMayKeepItsSlug() {
        Shelf.tag(name);

        Shelf.changeTag(slug, "{\"name\": \"Now " + name + "\", \"slug\": \"" + slug + "\"}")
                .then()
                .statusCode(200)
                .body("slug", equalTo(slug));
    }

    @Test
    void livePiecesShowTheNewName() {
        Shelf.tag(name);
        Response piece = Shelf.published("tags", slug);

        Shelf.changeTag(slug, "{\"name\": \"Now " + name + "\"}");

        Shelf.soon(() -> Shelf.live(piece).then().body("tags.name", equalTo(List.of("Now " + name))));
        tagged(slug, piece);
        tagged("now-" + slug, piece);
    }

    @Test
    void aRenderedCopyKeepsTheRevisionItIsOf() {
        Shelf.tag(name);
        Response piece = Shelf.published("tags", slug);
        Desk.editor()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("title", "Not to be seen yet"))
                .patch("/api/v1/articles/" + Desk.id(piece))
                .then()
                .statusCode(200);
        Response before = Shelf.live(piece);

        Shelf.changeTag(slug, "{\"name\": \"Now " + name + "\"}");

        Shelf.soon(() -> Shelf.live(piece).then().body("tags.name", equalTo(List.of("Now " + name))));
        Map<String, Object> after = Shelf.live(piece).jsonPath().getMap("");
        Map<String, Object> expected = before.jsonPath().getMap("");
        expected.put("tags", after.get("tags"));
        assertThat(after).isEqualTo(expected);
    }

    @Test
    void aMergedTagIsTheOther() {
        String other = Shelf.word();
        Shelf.tag(name);
        Shelf.tag(other);
        Response piece = Shelf.published("tags", slug, Slug.of(other));

        Shelf.merge(slug, Slug.of(other))
                .then()
                .statusCode(200)
                .body("slug", equalTo(Slug.of(other)))
                .body("synonyms", hasItem(name))
                .body("count", equalTo(1));

        redirected(slug, Slug.of(other));
        tagged(slug, piece);
        Shelf.soon(() -> Shelf.live(piece).then().body("tags.slug", equalTo(List.of(Slug.of(other)))));
    }

    @Test
    void aChainOfMergersEndsAtItsEnd() {
        String second = Shelf.word();
        String third = Shelf.word();
        List.of(name, second, third).forEach(Shelf::tag);
        Response piece = Shelf.published("tags", slug);

        Shelf.merge(slug, Slug.of(second)).then().statusCode(200);
        Shelf.merge(Slug.of(second), Slug.of(third)).then().statusCode(200);

        redirected(slug, Slug.of(third));
        redirected(Slug.of(second), Slug.of(third));
        Shelf.soon(() -> Shelf.live(piece).then().body("tags.slug", equalTo(List.of(Slug.of(third)))));
        Shelf.merge(Slug.of(third), slug).then().statusCode(409);
    }

    @Test
    void whatWasMergedMayGiveTheOtherItsName() {
        String other = Shelf.word();
        Shelf.tag(name);
        Shelf.tag(other);
        Shelf.merge(slug, Slug.of(other));

        Shelf.changeTag(Slug.of(other), "{\"name\": \"" + name + "\"}")
                .then()
                .statusCode(200)
                .body("slug", equalTo(slug));

        redirected(Slug.of(other), slug);
    }

    @Test
    void nothingIsMergedIntoWhatIsNotThere() {
        Shelf.tag(name);

        Shelf.merge(slug, "no-such-tag-" + slug)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/into")));
        Desk.member()
                .body(Map.of("into", slug))
                .post("/api/v1/tags/" + slug + "/merger")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "Hand-over %s, Handover %s",
        "Hand over %s, HANDOVER %s",
        "Incident %s reports, incident %s report",
        "Safety policies %s, Safety policy %s",
        "Café %s, Cafes %s"
    })
    void aTagThatIsNearlyTheSameIsPointedOut(String there, String wanted) {
        String unique = name.substring(5);
        Shelf.tag(there.formatted(unique));
        String existing = Slug.of(there.formatted(unique));
        String nearly = wanted.formatted(unique);

        Desk.editor()
                .body(Map.of("name", nearly))
                .post("/api/v1/tags")
                .then()
                .statusCode(409)
                .body("detail", containsString(existing));
        if (!Slug.of(nearly).equals(existing)) {
            Desk.editor()
                    .body(Map.of("name", nearly, "distinctFrom", List.of(existing)))
                    .post("/api/v1/tags")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void typingFindsNamesAndSynonymsTheMostUsedFirst() {
        String unique = name.substring(5);
        Desk.editor()
                .body(Map.of("name", "Étude " + unique, "synonyms", List.of("Study of " + unique)))
                .post("/api/v1/tags")
                .then()
                .statusCode(201);
        Shelf.tag("Etude " + unique + " two");
        Shelf.published("tags", "etude-" + unique + "-two");

        assertThat(typed("ETUDE-" + unique)).containsExactly("Etude " + unique + " two", "Étude " + unique);
        assertThat(typed("study of " + unique)).containsExactly("Étude " + unique);
        String next = given().queryParam("q", "etude " + unique)
                .queryParam("limit", 1)
                .get("/api/v1/tags")
                .path("next");
        given().queryParam("q", "etude " + unique)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/api/v1/tags")
                .then()
                .body("items.name", equalTo(List.of("Étude " + unique)));
    }

    @Test
    void anUnusedTagCanBeRemoved() {
        Shelf.tag(name);

        remove(slug).then().statusCode(204);

        given().get("/api/v1/tags/" + slug).then().statusCode(404);
    }

    @Test
    void aTagThatADraftCarriesStays() {
        Shelf.tag(name);
        Desk.draft(Desk.editor(), Map.of("type", "article", "title", "T", "body", "B", "tags", List.of(slug)));

        remove(slug).then().statusCode(409);
    }

    @Test
    void aChangeNamesWhatWasReadHoweverManyPiecesCarryItNow() {
        Shelf.tag(name);
        String etag = given().get("/api/v1/tags/" + slug).header("ETag");
        Shelf.published("tags", slug);

        assertThat(given().get("/api/v1/tags/" + slug).header("ETag")).isNotEqualTo(etag);
        Desk.editor()
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body("{\"synonyms\": [\"" + name + " too\"]}")
                .patch("/api/v1/tags/" + slug)
                .then()
                .statusCode(200);
        Desk.editor()
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body("{\"synonyms\": []}")
                .patch("/api/v1/tags/" + slug)
                .then()
                .statusCode(412);
    }

    @Test
    void whatAnAuthorProposedIsTheTagOnceThereIsOne() {
        Response draft = proposing(name);
        assertThat(draft.<List<String>>path("proposedTags")).containsExactly(name);
        Response live = publishedByEditor(draft);

        Shelf.tag(name);

        Desk.member()
                .get("/api/v1/articles/" + Desk.id(draft))
                .then()
                .body("tags.slug", equalTo(List.of(slug)))
                .body("proposedTags", equalTo(List.of()));
        tagged(slug, draft);
        Shelf.soon(() -> Shelf.live(live).then().body("tags.slug", equalTo(List.of(slug))));
    }

    @Test
    void aProposalMayBecomeATagThatThereIs() {
        Response draft = proposing(name);
        String there = Shelf.word();
        Shelf.tag(there);

        Shelf.changeTag(Slug.of(there), "{\"synonyms\": [\"" + name + "\"]}")
                .then()
                .statusCode(200);

        Desk.member()
                .get("/api/v1/articles/" + Desk.id(draft))
                .then()
                .body("tags.slug", equalTo(List.of(Slug.of(there))));
    }

    @Test
    void editorsSeeWhatIsProposedAndByWhichPieces() {
        Response handedIn = Desk.submitted(proposing(name));
        Response unseen = proposing(name.toUpperCase());

        List<Map<String, Object>> found = proposals().stream()
                .filter(proposal -> name.equalsIgnoreCase((String) proposal.get("word")))
                .toList();

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().toString()).contains(Desk.id(handedIn)).doesNotContain(Desk.id(unseen));
        Shelf.tag(name);
        assertThat(proposals().toString()).doesNotContainIgnoringCase(name);
    }

    @Test
    void aSynonymIsUnderstoodWhenTagging() {
        Shelf.tag(name);
        String synonym = Shelf.word();
        Shelf.changeTag(slug, "{\"synonyms\": [\"" + synonym + "\"]}");

        assertThat(Shelf.published("tags", synonym).<List<String>>path("tags.slug"))
                .containsExactly(slug);
    }

    private static List<Map<String, Object>> proposals() {
        return Desk.editor()
                .queryParam("limit", 100)
                .get("/api/v1/tag-proposals")
                .path("items");
    }

    private static Response proposing(String word) {
        return Desk.draft(
                Desk.member(), Map.of("type", "article", "title", Desk.title(), "body", "B", "tags", List.of(word)));
    }

    private static Response publishedByEditor(Response draft) {
        Response approved = Desk.reviewed(Desk.submitted(draft), Map.of("decision", "approved"));
        return Desk.editor()
                .header("If-Match", Desk.tag(approved))
                .put("/api/v1/articles/" + Desk.id(draft) + "/publication")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static List<String> typed(String beginning) {
        return given().queryParam("q", beginning).get("/api/v1/tags").path("items.name");
    }

    private static Response remove(String slug) {
        return Desk.editor()
                .header("If-Match", given().get("/api/v1/tags/" + slug).header("ETag"))
                .delete("/api/v1/tags/" + slug);
    }

    private static void redirected(String from, String to) {
        given().redirects()
                .follow(false)
                .get("/api/v1/tags/" + from)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/tags/" + to));
    }

    private static void tagged(String slug, Response piece) {
        given().queryParam("tag", slug)
                .get("/api/v1/articles")
                .then()
                .body("items.id", equalTo(List.of(Desk.id(piece))));
    }
}
