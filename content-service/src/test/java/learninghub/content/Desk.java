package learninghub.content;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import learninghub.local.Cast;

/** What the tests of articles do again and again, from outside. */
public final class Desk {
    private Desk() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static RequestSpecification member() {
        return as(Cast.member().token());
    }

    public static RequestSpecification editor() {
        return as(Cast.editor().token());
    }

    /** A title no other test uses. */
    public static String title() {
        return "Piece " + UUID.randomUUID();
    }

    public static Response draft(RequestSpecification by, Map<String, ?> draft) {
        return by.body(draft)
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    public static Response draft(RequestSpecification by) {
        return draft(by, Map.of("type", "article", "title", title(), "body", "Some *text*."));
    }

    public static String id(Response answer) {
        return answer.path("id");
    }

    public static String tag(Response answer) {
        return answer.header("ETag");
    }

    /** An editor's own piece, published. */
    public static Response published(Map<String, ?> draft) {
        Response made = draft(editor(), draft);
        return editor().header("If-Match", tag(made))
                .put("/api/v1/articles/" + id(made) + "/publication")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    public static Response submitted(Response draft) {
        return member().header("If-Match", tag(draft))
                .put("/api/v1/articles/" + id(draft) + "/submission")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    public static Response reviewed(Response submitted, Map<String, ?> review) {
        return editor().header("If-Match", tag(submitted))
                .body(review)
                .put("/api/v1/articles/" + id(submitted) + "/review")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
