package learninghub.content.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** Addresses: those of drafts tell nothing, those of published pieces last. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ArticleSlugTest {
    private final String title = Desk.title();
    private final String slug = slugOf(title);

    @Test
    void aDraftsSlugTellsNothingOfSomebodyElsesDraft() {
        Desk.draft(Desk.member(), piece(title));

        Desk.draft(Desk.as(Cast.outsider().token()), piece(title)).then().body("slug", equalTo(slug));
        Desk.draft(Desk.editor(), piece(title)).then().body("slug", equalTo(slug));
    }

    @Test
    void aDraftIsFoundByItsSlugByItsAuthorAlone() {
        String ofMember = Desk.id(Desk.draft(Desk.member(), piece(title)));
        String ofOutsider = Desk.id(Desk.draft(Desk.as(Cast.outsider().token()), piece(title)));

        Desk.member().get(at(slug)).then().statusCode(200).body("id", equalTo(ofMember));
        Desk.as(Cast.outsider().token()).get(at(slug)).then().statusCode(200).body("id", equalTo(ofOutsider));
        Desk.editor().get(at(slug)).then().statusCode(404);
        given().get(at(slug)).then().statusCode(404);
    }

    @Test
    void twoDraftsOfOneAuthorAreToldApart() {
        Desk.draft(Desk.member(), piece(title));

        Desk.draft(Desk.member(), piece(title)).then().body("slug", equalTo(slug + "-2"));
    }

    @Test
    void aDraftDoesNotTakeTheSlugOfAPublishedPiece() {
        Desk.published(piece(title));

        Desk.draft(Desk.member(), piece(title)).then().body("slug", equalTo(slug + "-2"));
    }

    @Test
    void thePublicSlugIsSettledAmongPublishedPiecesAtFirstPublication() {
        Desk.draft(Desk.editor(), piece(title));
        Response second = Desk.draft(Desk.editor(), piece(title));
        second.then().body("slug", equalTo(slug + "-2"));

        published(second).then().body("slug", equalTo(slug));
        given().get(at(slug)).then().statusCode(200).body("id", equalTo(Desk.id(second)));
    }

    @Test
    void publishedAtTheSameMomentEachGetsASlugOfItsOwn() throws Exception {
        List<Callable<String>> publications = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Response draft = Desk.draft(Desk.editor(), piece(title));
            publications.add(() -> published(draft).path("slug"));
        }

        assertThat(together(publications))
                .containsExactlyInAnyOrder(slug, slug + "-2", slug + "-3", slug + "-4", slug + "-5", slug + "-6");
    }

    @Test
    void draftsOfOneAuthorBegunAtTheSameMomentAreToldApart() throws Exception {
        List<Callable<String>> drafts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            drafts.add(() -> Desk.draft(Desk.member(), piece(title))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("slug"));
        }

        assertThat(together(drafts)).containsExactlyInAnyOrder(slug, slug + "-2", slug + "-3", slug + "-4");
    }

    private static List<String> together(List<Callable<String>> acts) throws Exception {
        List<String> slugs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            for (Future<String> act : threads.invokeAll(acts)) {
                slugs.add(act.get());
            }
        }
        return slugs;
    }

    @Test
    void anOldSlugRedirectsToTheNewestKeepingTheQuery() {
        Response live = Desk.published(piece(title));
        Response once = moved(live, slug + "-second");
        moved(once, slug + "-third");

        for (String old : List.of(slug, slug + "-second")) {
            noFollow()
                    .get(at(old) + "?copy=live")
                    .then()
                    .statusCode(308)
                    .header("Location", at(slug + "-third") + "?copy=live");
            noFollow().head(at(old)).then().statusCode(308).header("Location", at(slug + "-third"));
        }
        given().get(at(slug)).then().statusCode(200).body("slug", equalTo(slug + "-third"));
        given().get("/api/v1/articles?limit=100").then().body("items.slug", hasItem(slug + "-third"));
    }

    @Test
    void aNewSlugAloneIsNoNewRevisionAndShowsNothingUnpublished() {
        Response live = Desk.published(piece(title));
        Response edited = patched(Desk.editor(), live, "{\"body\":\"Not yet.\"}");
        edited.then().statusCode(200);

        moved(edited, slug + "-new").then().body("revision", equalTo(2)).body("body", equalTo("Not yet."));
        given().get(at(slug + "-new")).then().body("body", equalTo("Text.")).body("revision", equalTo(1));
    }

    @Test
    void anOldSlugIsNeverGivenToAnotherPieceButCanBeTakenBack() {
        Response live = Desk.published(piece(title));
        Response away = moved(live, slug + "-new");

        Response other = Desk.published(piece(title));
        other.then().body("slug", equalTo(slug + "-2"));
        patched(Desk.editor(), other, "{\"slug\":\"" + slug + "\"}").then().statusCode(409);

        moved(away, slug).then().body("slug", equalTo(slug));
        noFollow().get(at(slug + "-new")).then().statusCode(308).header("Location", at(slug));
    }

    @Test
    void aWithdrawnPieceIsGoneUnderEveryAddressItHad() {
        Response moved = moved(Desk.published(piece(title)), slug + "-new");
        Desk.editor()
                .header("If-Match", Desk.tag(moved))
                .delete(at(Desk.id(moved)) + "/publication")
                .then()
                .statusCode(204);

        for (String ref : List.of(slug, slug + "-new", Desk.id(moved))) {
            noFollow().get(at(ref)).then().statusCode(410);
            Desk.as(Cast.outsider().token())
                    .redirects()
                    .follow(false)
                    .get(at(ref))
                    .then()
                    .statusCode(410);
        }
        Desk.published(piece(title)).then().body("slug", not(equalTo(slug)));
    }

    @Test
    void theSlugIsAnEditorsToChangeAndOnlyAfterPublication() {
        Response draft = Desk.draft(Desk.member(), piece(title));
        patched(Desk.member(), draft, "{\"slug\":\"mine\"}").then().statusCode(403);

        Response ofEditor = Desk.draft(Desk.editor(), piece(title));
        patched(Desk.editor(), ofEditor, "{\"slug\":\"mine\"}").then().statusCode(409);
    }

    @Test
    void aSlugIsWordsJoinedByHyphens() {
        Response live = Desk.published(piece(title));

        for (String bad : List.of("\"Has Space\"", "\"-x\"", "\"" + "a".repeat(121) + "\"", "7", "null", "\"\"")) {
            patched(Desk.editor(), live, "{\"slug\":" + bad + "}")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/slug"));
        }
        moved(live, "a".repeat(120 - slug.length() - 1) + "-" + slug).then().statusCode(200);
    }

    private static Map<String, ?> piece(String title) {
        return Map.of("type", "article", "title", title, "body", "Text.");
    }

    private static Response published(Response draft) {
        return Desk.editor()
                .header("If-Match", Desk.tag(draft))
                .put(at(Desk.id(draft)) + "/publication")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static Response moved(Response piece, String slug) {
        return patched(Desk.editor(), piece, "{\"slug\":\"" + slug + "\"}")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static Response patched(RequestSpecification by, Response piece, String patch) {
        return by.contentType("application/merge-patch+json")
                .header("If-Match", Desk.tag(piece))
                .body(patch)
                .patch(at(Desk.id(piece)));
    }

    private static RequestSpecification noFollow() {
        return given().redirects().follow(false);
    }

    private static String at(String ref) {
        return "/api/v1/articles/" + ref;
    }

    private static String slugOf(String title) {
        return title.toLowerCase().replace(' ', '-');
    }
}
