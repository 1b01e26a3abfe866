package learninghub.content.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** Searches that members keep, and their feeds. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SavedSearchTest {
    private static final String SEARCHES = "/api/v1/me/saved-searches";

    private final String word = Finding.word();

    @Test
    void aSavedSearchHasAFeedOfItsResultsThatTellsNotTheQuestion() {
        Finding.piece(Map.of("title", "A title & more", "body", "About " + word + " and others."));
        Finding.found(word, 1);
        Response saved = save(Map.of("name", "Name " + word, "query", Map.of("q", word)));

        Response feed = given().get(saved.<String>path("feed"));

        feed.then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body(containsString("A title &amp; more"))
                .body(not(containsString("Name " + word)));
        given().header("If-None-Match", feed.header("ETag"))
                .get(saved.<String>path("feed"))
                .then()
                .statusCode(304);
    }

    @Test
    void aSavedSearchIsItsOwnersAlone() {
        Response saved = save(Map.of("name", "Mine", "query", Map.of("q", word)));
        String address = saved.header("Location");

        Desk.member().get(address).then().statusCode(200).body("query.q", equalTo(word));
        Desk.member().get(SEARCHES + "?limit=100").then().body("items.id", hasItem(saved.<String>path("id")));
        var outsider = Desk.as(Cast.outsider().token()).header("If-Match", "*");
        outsider.get(address).then().statusCode(404);
        outsider.delete(address).then().statusCode(404);
        outsider.get(SEARCHES).then().body("items.id", not(hasItem(saved.<String>path("id"))));
        given().get(SEARCHES).then().statusCode(401);
    }

    @Test
    void whatIsDroppedHasNoFeedAnyMore() {
        Response saved = save(Map.of("name", "Mine", "query", Map.of("q", word)));
        Desk.member().delete(saved.header("Location")).then().statusCode(428);
        Desk.member()
                .header("If-Match", saved.header("ETag"))
                .delete(saved.header("Location"))
                .then()
                .statusCode(204);

        given().get(saved.<String>path("feed")).then().statusCode(404);
    }

    @Test
    void whatCannotBeAskedCannotBeSaved() {
        Desk.member()
                .body(Map.of("name", "N", "query", Map.of("sort", "random")))
                .post(SEARCHES)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/sort"));
        Desk.member()
                .body(Map.of("name", "N", "query", Map.of("publishedFrom", "yesterday")))
                .post(SEARCHES)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/publishedFrom"));
        Desk.member()
                .body(Map.of("name", "N", "query", Map.of("colour", "red")))
                .post(SEARCHES)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/colour"));
    }

    @Test
    void aMemberKeepsFiftyAndNoMore() {
        var stranger = Cast.stranger(4_202).token();
        for (int i = 0; i < SaveSearch.MOST; i++) {
            Desk.as(stranger)
                    .body(Map.of("name", "Search " + i, "query", Map.of("q", word)))
                    .post(SEARCHES)
                    .then()
                    .statusCode(201);
        }
        Desk.as(stranger)
                .body(Map.of("name", "One more", "query", Map.of("q", word)))
                .post(SEARCHES)
                .then()
                .statusCode(409);
    }

    @Test
    void addressesOfFeedsDoNotFollowFromOneAnother() {
        assertThat(save(Map.of("name", "N", "query", Map.of("q", word)))
                        .<String>path("id")
                        .charAt(14))
                .isEqualTo('4');
    }

    private static Response save(Map<String, ?> search) {
        return Desk.member()
                .body(search)
                .post(SEARCHES)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }
}
