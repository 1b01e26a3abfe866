package learninghub.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** Every saved working copy and every live one: listed, read, compared, brought back. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RevisionsTest {
    @Inject
    AgroalDataSource database;

    @Test
    void eachIsListedWithWhoWhenAndWhatChanged() {
        String id = draft(Desk.member());
        edit(Desk.member(), id, "{\"body\":\"Second.\",\"country\":\"GB\"}");

        Desk.member()
                .get(revisions(id))
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items.changed", contains(List.of("body", "country"), List.of()))
                .body("items.kind", everyItem(equalTo("working")))
                .body("items.savedBy", everyItem(equalTo(Cast.member().name())))
                .body("items[0].savedAt", notNullValue());
    }

    @Test
    void theLiveOneIsMarkedAndThoseThatWereLiveAreKnown() {
        String id = draft(Desk.editor());
        publish(id);
        edit(Desk.editor(), id, "{\"body\":\"Second.\"}");
        publish(id);
        edit(Desk.editor(), id, "{\"body\":\"Third.\"}");

        Desk.editor()
                .get(revisions(id))
                .then()
                .body("items.number", contains(3, 2, 1))
                .body("items.kind", contains("working", "live", "live"))
                .body("items.live", contains(false, true, false))
                .body("items.publishedAt", contains(nullValue(), notNullValue(), notNullValue()));
    }

    @Test
    void theListIsPagedNewestFirst() {
        String id = draft(Desk.member());
        edit(Desk.member(), id, "{\"body\":\"Second.\"}");

        String next = Desk.member()
                .get(revisions(id) + "?limit=1")
                .then()
                .body("items.number", contains(2))
                .extract()
                .path("next");
        Desk.member()
                .get(revisions(id) + "?limit=1&cursor=" + next)
                .then()
                .body("items.number", contains(1))
                .body("next", nullValue());
    }

    @Test
    void anEarlierOneIsReadWholeAsItWas() {
        String id = draft(Desk.member());
        edit(Desk.member(), id, "{\"body\":\"Second.\",\"country\":\"GB\"}");
        edit(Desk.member(), id, "{\"body\":\"Third.\"}");

        Desk.member()
                .get(revisions(id) + "/1")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("revision.number", equalTo(1))
                .body("content.body", equalTo("First."))
                .body("content.country", nullValue())
                .body("bodyHtml", equalTo("<p>First.</p>\n"));
        Desk.member().get(revisions(id) + "/2").then().body("content.body", equalTo("Second."));
        Desk.member().get(revisions(id) + "/4").then().statusCode(404);
    }

    @Test
    void theDifferenceIsTextWordByWordAndTheRestByField() {
        String id = Desk.id(Desk.draft(
                Desk.editor(),
                Map.of(
                        "type",
                        "article",
                        "title",
                        Desk.title(),
                        "body",
                        "We met on Monday.",
                        "categories",
                        List.of("strategic-objectives/6.2"))));
        edit(
                Desk.editor(),
                id,
                "{\"body\":\"We met on Friday.\",\"country\":\"GB\",\"categories\":[\"strategic-objectives/6.1\"]}");

        Desk.editor()
                .get(revisions(id) + "/2/diff")
                .then()
                .statusCode(200)
                .body("against", equalTo(1))
                .body("title", nullValue())
                .body("body.hunks.op", contains("equal", "delete", "insert", "equal"))
                .body("body.hunks.text", contains("We met on ", "Monday", "Friday", "."))
                .body("fields.field", contains("categories", "country"))
                .body("fields[0].added", contains("strategic-objectives/6.1"))
                .body("fields[0].removed", contains("strategic-objectives/6.2"))
                .body("fields[1].new", equalTo("GB"))
                .body("fields[1].old", nullValue());
    }

    @Test
    void anyTwoCanBeCompared() {
        String id = draft(Desk.member());
        edit(Desk.member(), id, "{\"body\":\"Second.\"}");
        edit(Desk.member(), id, "{\"body\":\"First.\"}");

        Desk.member()
                .get(revisions(id) + "/3/diff?against=1")
                .then()
                .body("body", nullValue())
                .body("fields", empty());
        Desk.member()
                .get(revisions(id) + "/1/diff?against=2")
                .then()
                .body("body.hunks.text", contains("Second", "First", "."));
        Desk.member().get(revisions(id) + "/1/diff?against=9").then().statusCode(400);
    }

    @Test
    void anEarlierOneComesBackAsANewWorkingCopy() {
        String id = draft(Desk.member());
        edit(Desk.member(), id, "{\"body\":\"Second.\",\"country\":\"GB\"}");
        edit(Desk.member(), id, "{\"body\":\"Third.\"}");

        Response restored = star(Desk.member()).post(revisions(id) + "/1/restoration");

        restored.then()
                .statusCode(201)
                .header("Location", endsWith("/revisions/4"))
                .body("restored", equalTo(1))
                .body("leftOut", empty())
                .body("article.body", equalTo("First."))
                .body("article.country", nullValue());
        Desk.member()
                .get("/api/v1/articles/" + id)
                .then()
                .header("ETag", equalTo(restored.header("ETag")))
                .body("working.revision", equalTo(4));
        Desk.member().get("/api/v1/articles/" + id + "/history").then().body("items[3].act", equalTo("restored"));
    }

    @Test
    void whatWasArchivedSinceIsLeftOutAndNamedAndWhatWasMergedComesBackAsWhatItIsNow() throws SQLException {
        String term = "old-" + UUID.randomUUID();
        execute("insert into term (id, vocabulary, slug, path, name, place) values (gen_random_uuid(), 'topics', '"
                + term + "', '" + term + "', '" + term + "', 99)");
        String merged = tag();
        String kept = tag();
        String id = Desk.id(Desk.draft(
                Desk.editor(),
                Map.of(
                        "type",
                        "article",
                        "title",
                        Desk.title(),
                        "body",
                        "First.",
                        "categories",
                        List.of("topics/" + term, "strategic-objectives/6.2"),
                        "tags",
                        List.of(merged))));
        edit(Desk.editor(), id, "{\"categories\":[],\"tags\":[]}");
        execute("update term set archived = true where path = '" + term + "'");
        execute("update tag set merged_into = (select id from tag where slug = '" + kept + "') where slug = '" + merged
                + "'");

        star(Desk.editor())
                .post(revisions(id) + "/1/restoration")
                .then()
                .statusCode(201)
                .body("leftOut", contains("topics/" + term))
                .body("article.categories.path", contains("6.2"))
                .body("article.tags.slug", contains(kept));
        execute("delete from term where path = '" + term + "'");
    }

    @Test
    void restoringNeedsTheETagAndIsLockedInReview() {
        Response draft = Desk.draft(Desk.member());
        Desk.member().post(revisions(Desk.id(draft)) + "/1/restoration").then().statusCode(428);
        Desk.submitted(draft);

        star(Desk.member())
                .post(revisions(Desk.id(draft)) + "/1/restoration")
                .then()
                .statusCode(409);
    }

    @Test
    void whatReadersSeeIsNotTouchedByRestoring() {
        String id = draft(Desk.editor());
        edit(Desk.editor(), id, "{\"body\":\"Second.\"}");
        publish(id);
        star(Desk.editor()).post(revisions(id) + "/1/restoration").then().statusCode(201);

        Desk.as(Cast.outsider().token()).get("/api/v1/articles/" + id).then().body("body", equalTo("Second."));
    }

    private static String tag() {
        return Desk.editor()
                .body(Map.of("name", "Tag " + UUID.randomUUID()))
                .post("/api/v1/tags")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static String draft(RequestSpecification by) {
        return Desk.id(Desk.draft(by, Map.of("type", "article", "title", Desk.title(), "body", "First.")));
    }

    private static void edit(RequestSpecification by, String id, String patch) {
        star(by).contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/articles/" + id)
                .then()
                .statusCode(200);
    }

    private static void publish(String id) {
        star(Desk.editor())
                .put("/api/v1/articles/" + id + "/publication")
                .then()
                .statusCode(200);
    }

    private static String revisions(String id) {
        return "/api/v1/articles/" + id + "/revisions";
    }

    private static RequestSpecification star(RequestSpecification request) {
        return request.header("If-Match", "*");
    }
}
