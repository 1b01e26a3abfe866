package learninghub.content.syndication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feeds, read by a feed reader's library. Each test has a tag of its own. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FeedTest {
    private String tag;

    @BeforeEach
    void itsOwnTag() {
        tag = "feed-" + UUID.randomUUID();
    }

    @Test
    void anAtomFeedIsReadWhole() throws Exception {
        Response made = published(
                "[here](/files/a.pdf), [there](https://example.org/b), a note.[^1]\n\n[^1]: The note.", Map.of());

        SyndEntry entry = atom("").getEntries().getFirst();

        String page = "https://hub.example.org/api/v1/articles/" + made.path("slug");
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + Desk.id(made));
        assertThat(entry.getLink()).isEqualTo(page);
        assertThat(entry.getAuthor()).isEqualTo("Asha Example");
        assertThat(entry.getCategories()).extracting("name").contains(tag);
        assertThat(entry.getUpdatedDate()).isNotNull();
        assertThat(entry.getPublishedDate()).isNotNull();
        assertThat(entry.getContents().getFirst().getType()).isEqualTo("html");
        assertThat(entry.getContents().getFirst().getValue())
                .contains("href=\"https://hub.example.org/files/a.pdf\"")
                .contains("href=\"https://example.org/b\"")
                .contains("href=\"" + page + "#fn")
                .doesNotContain("href=\"#")
                .doesNotContain("href=\"/");
    }

    @Test
    void anAtomFeedNamesItselfAndItsOtherForms() throws Exception {
        published("Text.", Map.of());

        SyndFeed feed = atom("");

        assertThat(feed.getUri()).isEqualTo("https://hub.example.org/feeds/articles.atom?tag=" + tag);
        assertThat(feed.getLinks()).anySatisfy(link -> {
            assertThat(link.getRel()).isEqualTo("self");
            assertThat(link.getHref()).isEqualTo("https://hub.example.org/feeds/articles.atom?tag=" + tag);
        });
        assertThat(feed.getLinks()).anySatisfy(link -> {
            assertThat(link.getRel()).isEqualTo("alternate");
            assertThat(link.getHref()).isEqualTo("https://hub.example.org/api/v1/articles?tag=" + tag);
        });
    }

    @Test
    void aJsonFeedHasTheSame() {
        Response made = published("See [here](/files/a.pdf).", Map.of("language", "cy"));

        given().get("/feeds/articles.json?tag=" + tag)
                .then()
                .statusCode(200)
                .contentType(containsString("application/feed+json"))
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("feed_url", equalTo("https://hub.example.org/feeds/articles.json?tag=" + tag))
                .body("items[0].id", equalTo("urn:uuid:" + Desk.id(made)))
                .body("items[0].content_html", containsString("https://hub.example.org/files/a.pdf"))
                .body("items[0].language", equalTo("cy"))
                .body("items[0].authors[0].name", equalTo("Asha Example"))
                .body("items[0].tags", hasItem(tag))
                .body("items[0].date_modified", containsString("Z"));
    }

    @Test
    void laterPagesFollowTheirLinks() {
        published("One.", Map.of());
        published("Two.", Map.of());

        String next = given().get("/feeds/articles.json?limit=1&tag=" + tag).path("next_url");
        Response second = given().urlEncodingEnabled(false).get(next.replace("https://hub.example.org", ""));

        assertThat(second.<List<?>>path("items")).hasSize(1);
        assertThat(second.<String>path("items[0].content_html")).contains("One.");
        assertThat(second.<String>path("next_url")).isNull();
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() {
        published("Text.", Map.of());
        String seen = given().get("/feeds/articles.atom?tag=" + tag).header("ETag");

        asked(seen).then().statusCode(304);

        published("More.", Map.of());
        asked(seen).then().statusCode(200);
    }

    @Test
    void aReaderThatKeepsTimeOnlyIsToldOfAWithdrawal() {
        Response made = published("Text.", Map.of());
        String seen = org.awaitility.Awaitility.await()
                .until(
                        () -> given().get("/feeds/articles.atom?tag=" + tag).header("Last-Modified"),
                        java.util.Objects::nonNull);
        given().header("If-Modified-Since", seen)
                .get("/feeds/articles.atom?tag=" + tag)
                .then()
                .statusCode(304);

        Desk.editor().header("If-Match", "*").delete("/api/v1/articles/" + Desk.id(made) + "/publication");

        given().header("If-Modified-Since", seen)
                .get("/feeds/articles.atom?tag=" + tag)
                .then()
                .statusCode(200);
    }

    @Test
    void aDraftAndAWithdrawnPieceAreInNoFeed() throws Exception {
        Desk.draft(Desk.editor(), draft("Draft.", Map.of()));
        Response made = published("Withdrawn.", Map.of());
        Desk.editor().header("If-Match", "*").delete("/api/v1/articles/" + Desk.id(made) + "/publication");

        assertThat(atom("").getEntries()).isEmpty();
        Desk.editor().get("/feeds/articles.json?tag=" + tag).then().body("items.size()", equalTo(0));
    }

    @Test
    void onlyPublishedPiecesCanBeAskedFor() {
        given().get("/feeds/articles.atom?status=draft").then().statusCode(400);
        given().get("/feeds/articles.atom?nonsense=1").then().statusCode(400);
    }

    @Test
    void aControlCharacterInATitleDoesNotBreakTheFeed() throws Exception {
        published("Text.", Map.of("title", Desk.title() + " bell\u0007"));

        assertThat(atom("").getEntries().getFirst().getTitle()).endsWith("bell\uFFFD");
    }

    @Test
    void aPageOfLongPiecesHoldsFewerOfThem() {
        String longBody = "word ".repeat(50_000);
        for (int i = 0; i < 10; i++) {
            published(longBody, Map.of());
        }

        Response page = given().get("/feeds/articles.json?limit=100&tag=" + tag);

        assertThat(page.<List<?>>path("items").size()).isBetween(1, 9);
        assertThat(page.<String>path("next_url")).isNotNull();
    }

    private SyndFeed atom(String more) throws Exception {
        Response answer = given().get("/feeds/articles.atom?tag=" + tag + more);
        answer.then().statusCode(200).contentType(containsString("application/atom+xml"));
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(answer.asByteArray())));
    }

    private Response asked(String seen) {
        return given().header("If-None-Match", seen).get("/feeds/articles.atom?tag=" + tag);
    }

    private Response published(String body, Map<String, ?> further) {
        return Desk.published(draft(body, further));
    }

    private Map<String, Object> draft(String body, Map<String, ?> further) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "type", "article",
                "title", Desk.title(),
                "body", body,
                "tags", List.of(tag),
                "authors", List.of(Map.of("name", "Asha Example"))));
        draft.putAll(further);
        return draft;
    }
}
