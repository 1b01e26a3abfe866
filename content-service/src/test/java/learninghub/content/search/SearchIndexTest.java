package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The index follows what is public. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SearchIndexTest {
    private final String word = Finding.word();

    @Test
    void whatIsPublishedIsFoundWithinASecond() {
        List<Duration> waits = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            Finding.piece(Map.of("body", word));
            long published = System.nanoTime();
            Finding.found(word, i);
            waits.add(Duration.ofNanos(System.nanoTime() - published));
        }
        Collections.sort(waits);
        assertThat(waits.get(8)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whatIsWithdrawnIsGoneFromEverything() {
        String piece = Finding.piece(Map.of("title", "Title " + word, "tags", List.of("Tag " + word)));
        Finding.found(word, 1);
        Desk.editor()
                .header("If-Match", "*")
                .delete("/api/v1/articles/" + piece + "/publication")
                .then()
                .statusCode(204);

        Awaitility.await()
                .atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> Finding.search(Map.of("q", word, "facets", "tag"))
                        .then()
                        .body("total", equalTo(0))
                        .body("facets.tag.size()", equalTo(0)));
        RestAssured.given()
                .queryParam("q", word)
                .get("/api/v1/search/suggestions")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void aRebuildLeavesNoGapAndLosesNothing() throws InterruptedException {
        Finding.piece(Map.of("body", word));
        Finding.found(word, 1);
        AtomicBoolean rebuilt = new AtomicBoolean();
        List<Integer> totals = Collections.synchronizedList(new ArrayList<>());
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!rebuilt.get()) {
                totals.add(Finding.search(word).path("total"));
            }
        });
        Desk.editor()
                .post("/api/v1/search/index/rebuilds")
                .then()
                .statusCode(202)
                .body("state", equalTo("serving"))
                .body("rebuild.startedAt", notNullValue())
                .body("rebuild.done", greaterThanOrEqualTo(0));
        Finding.piece(Map.of("body", word));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Desk.editor()
                        .get("/api/v1/search/index")
                        .then()
                        .body("state", equalTo("serving"))
                        .body("rebuild", equalTo(null)));
        Finding.found(word, 2);
        rebuilt.set(true);
        reader.join();

        assertThat(totals).isNotEmpty().allMatch(total -> total >= 1);
    }

    @Test
    void whereTheIndexStandsIsForEditors() {
        Desk.editor().get("/api/v1/search/index").then().statusCode(200).body("state", equalTo("serving"));
        Desk.member().get("/api/v1/search/index").then().statusCode(403);
        Desk.member().post("/api/v1/search/index/rebuilds").then().statusCode(403);
        RestAssured.given().get("/api/v1/search/index").then().statusCode(401);
    }
}
