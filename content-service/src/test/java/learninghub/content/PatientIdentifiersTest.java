package learninghub.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import learninghub.http.RequestLimits;
import learninghub.local.Cast;
import learninghub.local.PlantedBody;
import learninghub.local.TestIssuer;
import org.junit.jupiter.api.Test;

/** Nothing that people write here may hold a patient's identifier. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PatientIdentifiersTest {
    private static final Path DOCUMENT = Path.of("target/openapi/content-service.json");
    private static final String NUMBER = "943 476 5919";

    /** Somebody who may do everything, so that nothing but the text is in the way. */
    private static final String EVERYBODY = TestIssuer.token(
            UUID.randomUUID().toString(),
            Set.of("member", "editor", "steward", "partner"),
            Set.of("content:read", "content:submit", "events:submit"),
            Map.of("name", "Test Everybody"));

    /** A new operation is asked as well, without being named here. */
    @Test
    void noOperationTakesANumberInAnyStringOfItsBody() throws IOException {
        Map<String, String> values = Map.of("ref", Desk.id(Desk.draft(Desk.as(EVERYBODY))));
        List<String> taken = new ArrayList<>();
        for (PlantedBody planted : PlantedBody.in(new ObjectMapper().readTree(DOCUMENT.toFile()), "Seen: " + NUMBER)) {
            Response answer = Desk.as(EVERYBODY)
                    .contentType(planted.mediaType())
                    .header("If-Match", "*")
                    .body(coherent(planted))
                    .request(
                            planted.method(),
                            planted.path(values, UUID.randomUUID().toString()));
            // A category or an original that is not there is refused as such, at the same place.
            boolean pointed = !planted.free()
                    || answer.asString().contains("\"offset\":6,\"length\":12")
                    || answer.asString().contains("\"pointer\":\"" + planted.pointer() + "\"");
            if (answer.statusCode() != 422 || !pointed || answer.asString().contains("476 5919")) {
                taken.add(planted + ": " + answer.statusCode());
            }
        }
        assertThat(taken)
                .as("operations that take a patient's number, or repeat it; see docs/patient-identifiers.md")
                .isEmpty();
    }

    @Test
    void aPlaceIsPointedAtAndNotRepeated() {
        Desk.member()
                .body(Map.of("type", "article", "title", "T", "body", "Some text about " + NUMBER + "."))
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid"))
                .body("errors.pointer", contains("/body"))
                .body("errors.offset", contains(16))
                .body("errors.length", contains(12))
                .body(not(containsString("476")))
                .body(not(containsString("Some text")));
    }

    @Test
    void aMergePatchIsCheckedToo() {
        Response draft = Desk.draft(Desk.member());

        Desk.member()
                .contentType("application/merge-patch+json")
                .header("If-Match", Desk.tag(draft))
                .body(Map.of("authors", List.of(Map.of("name", "DOB 12/03/1975"))))
                .patch("/api/v1/articles/" + Desk.id(draft))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/authors/0/name"));
    }

    @Test
    void whoMayNotWriteIsToldThatFirst() {
        given().contentType("application/json")
                .body(Map.of("name", NUMBER))
                .post("/api/v1/tags")
                .then()
                .statusCode(401);
        Desk.member().body(Map.of("name", NUMBER)).post("/api/v1/tags").then().statusCode(403);
        Desk.editor().body(Map.of("name", NUMBER)).post("/api/v1/tags").then().statusCode(422);
    }

    @Test
    void aBodyOfUnknownLengthIsBoundedToo() {
        byte[] body = ("{\"type\":\"article\",\"title\":\"T\",\"body\":\"" + "x".repeat((int) RequestLimits.JSON_BODY)
                        + "\"}")
                .getBytes();

        given().auth()
                .oauth2(Cast.editor().token())
                .contentType("application/json")
                .body(new java.io.ByteArrayInputStream(body))
                .post("/api/v1/tags")
                .then()
                .statusCode(413);
    }

    @Test
    void aNameOfAFieldIsCheckedAndNotRepeated() {
        Desk.editor()
                .body("{\"name\": \"x\", \"9434765919\": 1}")
                .post("/api/v1/tags")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(""))
                .body(not(containsString("9434765919")));
    }

    /** What a draft must say beside some of its fields; else it is refused for that. */
    private static String coherent(PlantedBody planted) throws IOException {
        Map<String, Map.Entry<String, String>> beside = Map.of(
                "/source", Map.entry("type", "news"),
                "/sharedBy", Map.entry("type", "resource"),
                "/variantOf", Map.entry("variant", "easy-read"));
        ObjectNode body = (ObjectNode) new ObjectMapper().readTree(planted.body());
        beside.forEach((pointer, field) -> {
            if (planted.path().startsWith("/api/v1/articles")
                    && planted.pointer().startsWith(pointer)) {
                body.put(field.getKey(), field.getValue());
            }
        });
        return body.toString();
    }
}
