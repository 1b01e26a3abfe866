package learninghub.content.taxonomy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft is filed as the taxonomy is now, also when another one was filed the same way just before it was changed. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RememberedFilingsTest {
    private final String tag = Shelf.word();
    private final String name = Shelf.word();
    private final String other = Shelf.word();
    private String term;

    /** Twice: the second is filed by what is remembered. */
    @BeforeEach
    void fileTwo() {
        Shelf.tag(tag);
        Response topic = Shelf.topic(name, null);
        term = topic.path("id");
        for (int i = 0; i < 2; i++) {
            draft().statusCode(201).body("tags.name", contains(tag)).body("categories.name", contains(name));
        }
    }

    @Test
    void aTagIsCalledWhatItIsNow() {
        Shelf.changeTag(Slug.of(tag), "{\"name\": \"" + other + "\"}").then().statusCode(200);

        draft().statusCode(201).body("tags.name", contains(other));
    }

    @Test
    void aTagThatWasMergedIsTheOneItBecame() {
        Shelf.tag(other);
        Shelf.merge(Slug.of(tag), Slug.of(other)).then().statusCode(200);

        draft().statusCode(201).body("tags.name", contains(other));
    }

    @Test
    void aTermIsCalledWhatItIsNow() {
        Shelf.changeTopic(term, "{\"name\": \"" + other + "\"}").then().statusCode(200);

        draft().statusCode(201).body("categories.name", contains(other));
    }

    @Test
    void anArchivedTermTakesNothingNew() {
        Shelf.changeTopic(term, "{\"archived\": true}").then().statusCode(200);

        draft().statusCode(422).body("errors[0].pointer", equalTo("/categories/0"));
    }

    private ValidatableResponse draft() {
        return Desk.editor()
                .body(Map.of(
                        "type",
                        "article",
                        "title",
                        Desk.title(),
                        "body",
                        "Text.",
                        "tags",
                        List.of(tag),
                        "categories",
                        List.of("topics/" + Slug.of(name))))
                .post("/api/v1/articles")
                .then();
    }
}
