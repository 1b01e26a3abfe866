package learninghub.content.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** From a first draft to a page that readers see, and away again. */
@QuarkusTest
@WithTestResource(RealParts.class)
class EditorialPathTest {
    @Test
    void aMembersDraftIsReviewedApprovedAndPublished() {
        String title = Desk.title();
        Response draft = Desk.draft(Desk.member(), Map.of("type", "article", "title", title, "body", "Some *text*."));
        Response submitted = Desk.submitted(draft);
        Response approved = Desk.reviewed(submitted, Map.of("decision", "approved"));

        Desk.editor()
                .header("If-Match", Desk.tag(approved))
                .put("/api/v1/articles/" + Desk.id(draft) + "/publication")
                .then()
                .statusCode(200)
                .body("status", equalTo("published"));

        given().get("/api/v1/articles/" + draft.path("slug"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .body("title", equalTo(title))
                .body("bodyHtml", equalTo("<p>Some <em>text</em>.</p>\n"))
                .body("working", nullValue());
    }

    @Test
    void whatMayBeLeftOutNeedsNoContentTypeEither() throws Exception {
        Response draft = Desk.draft(Desk.editor());
        HttpRequest publish = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                        + "/api/v1/articles/" + Desk.id(draft) + "/publication"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + Cast.editor().token())
                .header("If-Match", Desk.tag(draft))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(publish, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aDraftIsNotFoundByAnyoneButItsAuthor() {
        String path = "/api/v1/articles/" + Desk.id(Desk.draft(Desk.member()));

        given().get(path).then().statusCode(404);
        Desk.editor().get(path).then().statusCode(404);
        Desk.as(Cast.outsider().token()).get(path).then().statusCode(404);
        Desk.member().get(path).then().statusCode(200).body("working.state", equalTo("draft"));
    }

    @Test
    void aReturnedPieceCarriesItsCommentInTheHistory() {
        Response draft = Desk.draft(Desk.member());
        Desk.reviewed(Desk.submitted(draft), Map.of("decision", "returned", "comment", "Name the source."));

        Desk.member()
                .get("/api/v1/articles/" + Desk.id(draft) + "/history")
                .then()
                .statusCode(200)
                .body("items.act", contains("created", "submitted", "returned"))
                .body("items.comment", hasItem("Name the source."));
    }

    @Test
    void returningWithoutACommentIsRefused() {
        Response submitted = Desk.submitted(Desk.draft(Desk.member()));

        Desk.editor()
                .header("If-Match", Desk.tag(submitted))
                .body(Map.of("decision", "returned"))
                .put("/api/v1/articles/" + Desk.id(submitted) + "/review")
                .then()
                .statusCode(422);
    }

    @Test
    void whatIsInReviewIsLocked() {
        Response submitted = Desk.submitted(Desk.draft(Desk.member()));

        Desk.member()
                .contentType("application/merge-patch+json")
                .header("If-Match", Desk.tag(submitted))
                .body("{\"title\":\"Other\"}")
                .patch("/api/v1/articles/" + Desk.id(submitted))
                .then()
                .statusCode(409);
    }

    @Test
    void aMembersPieceIsNotPublishedWithoutApproval() {
        Response submitted = Desk.submitted(Desk.draft(Desk.member()));

        Desk.editor()
                .header("If-Match", Desk.tag(submitted))
                .put("/api/v1/articles/" + Desk.id(submitted) + "/publication")
                .then()
                .statusCode(409);
    }

    @Test
    void anApprovalDiesWithTheNextEdit() {
        Response approved = Desk.reviewed(Desk.submitted(Desk.draft(Desk.member())), Map.of("decision", "approved"));
        Response edited = Desk.member()
                .contentType("application/merge-patch+json")
                .header("If-Match", Desk.tag(approved))
                .body("{\"summary\":\"More.\"}")
                .patch("/api/v1/articles/" + Desk.id(approved));

        Desk.member()
                .get("/api/v1/articles/" + Desk.id(edited))
                .then()
                .body("working.state", equalTo("draft"))
                .body("working.revision", equalTo(2));
    }

    @Test
    void editingAPublishedPieceChangesNothingInPublicUntilItIsPublishedAgain() {
        Response live = Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "First."));
        Response edited = Desk.editor()
                .contentType("application/merge-patch+json")
                .header("If-Match", Desk.tag(live))
                .body("{\"body\":\"Second.\"}")
                .patch("/api/v1/articles/" + Desk.id(live));

        given().get("/api/v1/articles/" + Desk.id(live)).then().body("body", equalTo("First."));
        Desk.editor()
                .header("If-Match", Desk.tag(edited))
                .put("/api/v1/articles/" + Desk.id(live) + "/publication")
                .then()
                .statusCode(200);
        given().get("/api/v1/articles/" + Desk.id(live)).then().body("body", equalTo("Second."));
    }

    @Test
    void aWithdrawnPieceIsGoneForReaders() {
        Response live = Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "First."));
        Desk.editor()
                .header("If-Match", Desk.tag(live))
                .delete("/api/v1/articles/" + Desk.id(live) + "/publication")
                .then()
                .statusCode(204);

        given().get("/api/v1/articles/" + live.path("slug"))
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/gone"));
        given().get("/api/v1/articles?limit=100").then().body("items.id", not(hasItem(Desk.id(live))));
    }

    @Test
    void aPatchCannotChangeVisibility() {
        Response draft = Desk.draft(Desk.editor());

        Desk.editor()
                .contentType("application/merge-patch+json")
                .header("If-Match", Desk.tag(draft))
                .body("{\"status\":\"published\"}")
                .patch("/api/v1/articles/" + Desk.id(draft))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/status"));
    }

    @Test
    void anEditorsUnknownTagIsMadeAndAMembersIsProposed() {
        String word = "Tag " + Desk.title();
        Desk.draft(Desk.member(), Map.of("type", "article", "title", Desk.title(), "body", "B", "tags", List.of(word)))
                .then()
                .body("tags", equalTo(List.of()))
                .body("proposedTags", contains(word));

        Desk.draft(Desk.editor(), Map.of("type", "article", "title", Desk.title(), "body", "B", "tags", List.of(word)))
                .then()
                .body("tags.name", contains(word));
    }

    @Test
    void theSlugFollowsTheTitleUntilFirstPublication() {
        Response draft = Desk.draft(Desk.member());
        String title = Desk.title();

        Desk.member()
                .contentType("application/merge-patch+json")
                .header("If-Match", Desk.tag(draft))
                .body(Map.of("title", title))
                .patch("/api/v1/articles/" + Desk.id(draft))
                .then()
                .statusCode(200)
                .body("slug", equalTo(title.toLowerCase().replace(' ', '-')));
    }

    @Test
    void scriptsInTheTextDoNotReachTheReader() {
        Response live = Desk.published(Map.of(
                "type",
                "article",
                "title",
                Desk.title(),
                "body",
                "Hi <script>alert(1)</script> [x](javascript:alert(2)) <img src=x onerror=y>"));

        given().get("/api/v1/articles/" + Desk.id(live))
                .then()
                .body("bodyHtml", not(org.hamcrest.Matchers.containsString("alert(")))
                .body("bodyHtml", not(org.hamcrest.Matchers.containsString("onerror")))
                .body("bodyHtml", startsWith("<p>Hi "));
    }
}
