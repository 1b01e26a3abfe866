package learninghub.content.taxonomy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;

/** Which parts of the WHO plan the hub has something about. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CoverageTest {
    private static final String COVERAGE = "/api/v1/vocabularies/strategic-objectives/coverage";

    @Test
    void everyStrategyHasItsNumberAlsoNone() {
        given().queryParam("country", "AQ")
                .get(COVERAGE)
                .then()
                .statusCode(200)
                .body("terms.findAll { it.code.size() == 1 }.size()", equalTo(7))
                .body("terms.children.flatten().count", everyItem(equalTo(0)))
                .body("country", equalTo("AQ"));
    }

    @Test
    void aPieceCountsForItsStrategyOnceForTheObjectiveAndInItsCountry() {
        int all = count(COVERAGE, "terms[5].children[1].count");
        int objective = count(COVERAGE + "?country=NZ", "terms[5].count");
        Desk.published(Map.of(
                "type",
                "article",
                "title",
                Desk.title(),
                "body",
                "B",
                "country",
                "NZ",
                "categories",
                List.of("strategic-objectives/6.2", "strategic-objectives/6.3")));

        assertThat(count(COVERAGE, "terms[5].children[1].count")).isEqualTo(all + 1);
        assertThat(count(COVERAGE + "?country=NZ", "terms[5].count")).isEqualTo(objective + 1);
        assertThat(count(COVERAGE + "?country=AQ", "terms[5].count")).isZero();
    }

    @Test
    void aVocabularyWithoutCodesHasNone() {
        given().get("/api/v1/vocabularies/topics/coverage").then().statusCode(404);
        given().get("/api/v1/vocabularies/colours/coverage").then().statusCode(404);
        given().get(COVERAGE + "?country=gb").then().statusCode(400);
    }

    private static int count(String address, String path) {
        return given().get(address).jsonPath().getInt(path);
    }
}
