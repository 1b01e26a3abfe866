package learninghub.content.taxonomy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;

/** Vocabularies and tags from outside. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TaxonomyTest {
    @Test
    void theVocabulariesAreBuiltIn() {
        given().get("/api/v1/vocabularies")
                .then()
                .statusCode(200)
                .body("items.slug", hasItems("topics", "strategic-objectives", "foundations"));
        given().get("/api/v1/vocabularies/topics")
                .then()
                .body("terms.findAll { !it.name.contains('Word ') }.size()", equalTo(13))
                .body("terms.findAll { !it.name.contains('Word ') }.children.flatten().size()", equalTo(87));
        given().get("/api/v1/vocabularies/strategic-objectives")
                .then()
                .body("terms.findAll { !it.name.contains('Word ') }.size()", equalTo(7))
                .body("terms.children.flatten().size()", equalTo(35))
                .body("terms[5].children[1].path", equalTo("6.2"));
    }

    @Test
    void aTermCountsWhatIsFiledUnderItAndBelow() {
        int before = count("culture");
        Desk.published(Map.of(
                "type",
                "article",
                "title",
                Desk.title(),
                "body",
                "B",
                "categories",
                List.of("topics/culture/second-victim")));

        assertThat(count("culture")).isEqualTo(before + 1);
    }

    @Test
    void anEditorMakesATagOnce() {
        String name = "Made " + UUID.randomUUID();
        Desk.editor()
                .body(Map.of("name", name, "synonyms", List.of("Other word")))
                .post("/api/v1/tags")
                .then()
                .statusCode(201);

        Desk.editor().body(Map.of("name", name)).post("/api/v1/tags").then().statusCode(409);
        given().queryParam("q", name.substring(0, 20).toLowerCase())
                .get("/api/v1/tags")
                .then()
                .body("items.name", equalTo(List.of(name)));
        given().get("/api/v1/tags/" + Slug.of(name)).then().body("synonyms", equalTo(List.of("Other word")));
    }

    @Test
    void ofTenEditorsWhoMakeTheSameTagAtOnceOneDoes() throws InterruptedException, ExecutionException {
        String name = "Raced " + UUID.randomUUID();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService editors = Executors.newFixedThreadPool(10)) {
            List<Future<Integer>> asked = IntStream.range(0, 10)
                    .mapToObj(i -> editors.submit(() -> Desk.editor()
                            .body(Map.of("name", name))
                            .post("/api/v1/tags")
                            .statusCode()))
                    .toList();
            for (Future<Integer> answer : asked) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void aMemberMakesNoTags() {
        Desk.member().body(Map.of("name", "Mine")).post("/api/v1/tags").then().statusCode(403);
    }

    @Test
    void anUnknownVocabularyIsNotFound() {
        given().get("/api/v1/vocabularies/colours").then().statusCode(404);
    }

    private static int count(String path) {
        return given().get("/api/v1/vocabularies/topics")
                .jsonPath()
                .getInt("terms.find { it.path == '" + path + "' }.count");
    }
}
