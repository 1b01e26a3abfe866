package learninghub.content.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;

/** Words and what they find, in which order, on which pages. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SearchTest {
    private final String word = Finding.word();

    @Test
    void aQuestionFindsWhatHoldsSomeOfItsWords() {
        String piece = Finding.piece(Map.of("body", "How " + word + " was rolled out on the wards."));

        Finding.found(word, 1);

        Finding.search("what did we learn when " + word + " came to surgery")
                .then()
                .body("items.id", hasItem(piece));
    }

    @Test
    void formsOfAWordAreOne() {
        String piece = Finding.piece(Map.of("body", "They were " + word + "ing all day."));

        assertThat(Finding.ids(Finding.found(word + "ed", 1))).containsExactly(piece);
    }

    @Test
    void allWordsAreNeededWhereAskedFor() {
        String other = Finding.word();
        String both = Finding.piece(Map.of("body", word + " and " + other));
        Finding.piece(Map.of("body", word));
        Finding.found(word, 2);

        assertThat(Finding.ids(Finding.search(Map.of("q", word + " " + other, "match", "all"))))
                .containsExactly(both);
        assertThat(Finding.ids(Finding.search(Map.of("q", word + " " + other, "match", "any"))))
                .hasSize(2);
    }

    @Test
    void aPhraseIsFoundAsItStands() {
        String phrase = Finding.piece(Map.of("body", "a " + word + " culture of safety"));
        Finding.piece(Map.of("body", "a culture of " + word + " safety"));
        Finding.found(word, 2);

        assertThat(Finding.ids(Finding.search("\"" + word + " culture\""))).containsExactly(phrase);
    }

    @Test
    void aWordWithAMinusMustNotBeThere() {
        String other = Finding.word();
        Finding.piece(Map.of("body", word + " " + other));
        String without = Finding.piece(Map.of("body", word));
        Finding.found(word, 2);

        assertThat(Finding.ids(Finding.search(word + " -" + other))).containsExactly(without);
    }

    @Test
    void titlesAloneAreSearchedWhereAskedFor() {
        String titled = Finding.piece(Map.of("title", "About " + word));
        Finding.piece(Map.of("body", word));
        Finding.found(word, 2);

        assertThat(Finding.ids(Finding.search(Map.of("q", word, "in", "title"))))
                .containsExactly(titled);
    }

    @Test
    void aTitleWeighsMoreThanAMention() {
        String mention = Finding.piece(Map.of("body", word + " is mentioned here among many other things."));
        String titled = Finding.piece(Map.of("title", "About " + word, "body", "Other things, among them many."));

        assertThat(Finding.ids(Finding.found(word, 2))).containsExactly(titled, mention);
    }

    @Test
    void theExactTitleComesFirst() {
        String longer = Finding.piece(Map.of("title", word + " handover " + word, "body", word + " handover " + word));
        String exact = Finding.piece(Map.of("title", word + " handover", "body", "Something else."));

        assertThat(Finding.ids(Finding.found(Map.of("q", word + " handover", "match", "all"), 2)))
                .containsExactly(exact, longer);
    }

    @Test
    void tagsSummariesAndAuthorsAreSearchedToo() {
        String tagged = Finding.piece(Map.of("tags", List.of("About " + word)));
        String summed = Finding.piece(Map.of("summary", "On " + word));
        String written = Finding.piece(Map.of("authors", List.of(Map.of("name", "Asha " + word))));

        assertThat(Finding.ids(Finding.found(word, 3))).containsExactlyInAnyOrder(tagged, summed, written);
    }

    @Test
    void theSynonymsOfATagFindEachOther() {
        String expansion = word + " Incident Response";
        String acronym = Finding.word();
        Desk.editor()
                .body(Map.of("name", acronym, "synonyms", List.of(expansion)))
                .post("/api/v1/tags")
                .then()
                .statusCode(201);
        String spelled = Finding.piece(Map.of("body", "The " + expansion + " was used."));
        String shortened = Finding.piece(Map.of("body", "We used " + acronym + "."));

        assertThat(Finding.ids(Finding.found(acronym, 2))).containsExactlyInAnyOrder(spelled, shortened);
        assertThat(Finding.ids(Finding.found(Map.of("q", expansion, "match", "all"), 2)))
                .containsExactlyInAnyOrder(spelled, shortened);
    }

    @Test
    void aMistypedWordFindsWhatWasMeantAndSaysSo() {
        String right = word + "saffe";
        String piece = Finding.piece(Map.of("body", "About " + right));
        Finding.found(right, 1);

        String wrong = word + "sfafe";
        Response answer = Finding.search("on " + wrong);

        assertThat(Finding.ids(answer)).containsExactly(piece);
        answer.then().body("didYouMean", equalTo("on " + right));
    }

    @Test
    void wordsThatAreKnownAreNotCorrected() {
        Finding.piece(Map.of("body", word));

        Finding.found(word, 1).then().body("didYouMean", nullValue());
    }

    @Test
    void textIsUnderstoodInItsLanguage() {
        String piece = Finding.piece(Map.of("language", "fr", "body", "Les enfants " + word + " chantaient."));

        assertThat(Finding.ids(Finding.found(Map.of("q", "\"enfant " + word + "\""), 1)))
                .containsExactly(piece);
        assertThat(Finding.ids(Finding.search(Map.of("q", word, "language", "fr"))))
                .containsExactly(piece);
        assertThat(Finding.ids(Finding.search(Map.of("q", word, "language", "en"))))
                .isEmpty();
    }

    @Test
    void theSnippetMarksHitsAndEscapesEverythingElse() {
        Finding.piece(Map.of("body", "Ask 1 < 2 > 0 & \"friends\" about " + word + "s twice."));

        Finding.found(word, 1)
                .then()
                .body("items[0].snippet", containsString("<mark>" + word + "s</mark>"))
                .body("items[0].snippet", containsString("1 &lt; 2 &gt; 0 &amp; &quot;friends&quot;"));
    }

    @Test
    void aLongTextIsShownWhereItsHitsAre() {
        Finding.piece(Map.of("body", "nothing here ".repeat(200) + word + " nothing there".repeat(200)));

        Finding.found(word, 1)
                .then()
                .body("items[0].snippet", startsWith("… "))
                .body("items[0].snippet", containsString("<mark>" + word + "</mark>"));
    }

    @Test
    void aResultSaysWhatItIs() {
        Finding.piece(Map.of(
                "type",
                "news",
                "title",
                "Title " + word,
                "body",
                "B",
                "access",
                "paywall",
                "source",
                Map.of("name", "Example News")));

        Finding.found(word, 1)
                .then()
                .body("items[0].kind", equalTo("article"))
                .body("items[0].type", equalTo("news"))
                .body("items[0].title", equalTo("Title " + word))
                .body("items[0].slug", equalTo("title-" + word))
                .body("items[0].access", equalTo("paywall"))
                .body("totalIsExact", equalTo(true));
    }

    @Test
    void withoutWordsTheNewestComeFirst() {
        String first = Finding.piece(Map.of("tags", List.of(word)));
        String second = Finding.piece(Map.of("tags", List.of(word)));
        Map<String, String> byTag = Map.of("tag", word);

        assertThat(Finding.ids(Finding.found(byTag, 2))).containsExactly(second, first);
        assertThat(Finding.ids(Finding.search(Map.of("tag", word, "sort", "oldest"))))
                .containsExactly(first, second);
    }

    @Test
    void whatWasChangedLastComesFirstWhereAskedFor() {
        String first = Finding.piece(Map.of("title", "Old " + word));
        String second = Finding.piece(Map.of("body", word));
        Finding.found(word, 2);
        Response changed = Desk.editor()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"title\":\"New " + word + "\"}")
                .patch("/api/v1/articles/" + first);
        Desk.editor()
                .header("If-Match", Desk.tag(changed))
                .put("/api/v1/articles/" + first + "/publication")
                .then()
                .statusCode(200);
        Finding.found("\"New " + word + "\"", 1);

        assertThat(Finding.ids(Finding.search(Map.of("q", word, "sort", "updated"))))
                .containsExactly(first, second);
        assertThat(Finding.ids(Finding.search(Map.of("q", word, "sort", "newest"))))
                .containsExactly(second, first);
    }

    @Test
    void pagesStayStableWhilePiecesArrive() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(Finding.piece(Map.of("body", (word + " ").repeat(5 - i) + "filler ".repeat(20))));
        }
        Response first = Finding.found(Map.of("q", word, "limit", 2), 5);
        Finding.piece(Map.of("title", word, "body", word));
        Finding.found(word, 6);
        Response second = Finding.search(Map.of("q", word, "limit", 2, "cursor", first.path("next")));
        Response third = Finding.search(Map.of("q", word, "limit", 2, "cursor", second.path("next")));

        List<String> seen = new ArrayList<>(Finding.ids(first));
        seen.addAll(Finding.ids(second));
        seen.addAll(Finding.ids(third));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
        third.then().body("next", nullValue());
    }

    @Test
    void aCursorOfAnotherReplicaGoesOnFromTheSamePlace() {
        for (int i = 0; i < 4; i++) {
            Finding.piece(Map.of("body", word));
        }
        Response first = Finding.found(Map.of("q", word, "limit", 2, "sort", "newest"), 4);
        String elsewhere = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new String(java.util.Base64.getUrlDecoder().decode(first.<String>path("next")))
                        .replaceFirst("^[^\u001f]*", "elsewhere.1")
                        .getBytes());

        Response second = Finding.search(Map.of("q", word, "limit", 2, "sort", "newest", "cursor", elsewhere));

        List<String> both = new ArrayList<>(Finding.ids(first));
        both.addAll(Finding.ids(second));
        assertThat(both).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void theNextPageIsInTheLinkHeader() {
        Finding.piece(Map.of("body", word));
        Finding.piece(Map.of("body", word));

        Response page = Finding.found(Map.of("q", word, "limit", 1), 2);

        assertThat(page.header("Link")).contains("cursor=" + page.path("next")).endsWith("rel=\"next\"");
    }

    @Test
    void deepPagingIsBoundedByName() {
        String deep = learninghub.http.Cursor.of("elsewhere.1", Search.DEPTH, "1.0", "1")
                .encoded();

        given().queryParam("q", word)
                .queryParam("cursor", deep)
                .get("/api/v1/search")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"))
                .body("errors[0].detail", containsString("10000"));
    }

    @Test
    void whatIsNoCursorIsRefused() {
        for (String cursor : List.of(
                "nonsense", learninghub.http.Cursor.of("a", "b", "c", "d").encoded())) {
            given().queryParam("cursor", cursor).get("/api/v1/search").then().statusCode(400);
        }
    }

    @Test
    void whatNobodyInParticularWasToldIsNotSentTwice() {
        Finding.piece(Map.of("body", word));
        String tag = Finding.found(word, 1).header("ETag");

        given().header("If-None-Match", tag)
                .queryParam("q", word)
                .get("/api/v1/search")
                .then()
                .statusCode(304);
    }

    @Test
    void draftsAndUnpublishedChangesAreNotFound() {
        Desk.draft(Desk.editor(), Map.of("type", "article", "title", "Draft " + word, "body", "B"));
        String live = Finding.piece(Map.of("body", "public " + word));
        Desk.editor()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"body\":\"changed\",\"title\":\"secret" + word + "\"}")
                .patch("/api/v1/articles/" + live)
                .then()
                .statusCode(200);

        assertThat(Finding.ids(Finding.found(word, 1))).containsExactly(live);
        Finding.search("secret" + word).then().body("items.title", everyItem(not(containsString("secret"))));
    }
}
