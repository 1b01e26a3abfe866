package learninghub.content.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** A patient's story is published with consent only, and goes when it is taken back. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ConsentTest {
    private static final Map<String, String> GIVEN =
            Map.of("givenAt", "2026-10-02", "scope", "Consent canary scope", "by", "Consent canary person");

    @Test
    void aPatientsStoryIsHandedInOnlyWithConsent() {
        Response story = story();
        act(Desk.member()).put(at(story) + "/submission").then().statusCode(409);

        record(Desk.member(), story);
        act(Desk.member()).put(at(story) + "/submission").then().statusCode(200);
    }

    @Test
    void theRecordIsForTheAuthorAndEditorsAlone() {
        Response live = published();

        Desk.member().get(at(live) + "/consent").then().statusCode(200).body("by", equalTo("Consent canary person"));
        Desk.editor().get(at(live) + "/consent").then().statusCode(200);
        Desk.as(Cast.outsider().token()).get(at(live) + "/consent").then().statusCode(403);
        given().get(at(live)).then().body(not(containsString("canary")));
        Desk.member().get(at(live) + "?copy=working").then().body(not(containsString("canary")));
        Desk.member().get(at(live) + "/history").then().body(not(containsString("canary")));
    }

    @Test
    void takingItBackWithdrawsThePieceAtOnceAndPublishingWaitsForANewOne() {
        Response live = published();

        act(Desk.member()).delete(at(live) + "/consent").then().statusCode(204);

        given().get(at(live)).then().statusCode(410);
        Desk.member().get(at(live) + "/consent").then().body("withdrawnAt", notNullValue());
        act(Desk.editor()).put(at(live) + "/publication").then().statusCode(409);
        record(Desk.member(), live);
        act(Desk.editor()).put(at(live) + "/publication").then().statusCode(200);
        given().get(at(live)).then().statusCode(200);
    }

    @Test
    void itCannotBeEditedAwayThatConsentWasTakenBack() {
        Response live = published();
        act(Desk.member()).delete(at(live) + "/consent").then().statusCode(204);

        act(Desk.member())
                .contentType("application/merge-patch+json")
                .body("{\"patientStory\":false}")
                .patch(at(live))
                .then()
                .statusCode(200);
        act(Desk.member()).put(at(live) + "/submission").then().statusCode(409);
    }

    @Test
    void takingBackNamesTheCopyThatWasRead() {
        Response live = published();

        Desk.member().delete(at(live) + "/consent").then().statusCode(428);
        Desk.member()
                .header("If-Match", "\"w0\"")
                .delete(at(live) + "/consent")
                .then()
                .statusCode(412);
        String liveTag = given().get(at(live)).header("ETag");
        Desk.member()
                .header("If-Match", liveTag)
                .delete(at(live) + "/consent")
                .then()
                .statusCode(204);
    }

    private static Response story() {
        return Desk.draft(
                Desk.member(),
                Map.of(
                        "type",
                        "article",
                        "form",
                        "story",
                        "title",
                        Desk.title(),
                        "body",
                        "It began.",
                        "patientStory",
                        true));
    }

    private static Response published() {
        Response story = story();
        record(Desk.member(), story);
        Response submitted = act(Desk.member()).put(at(story) + "/submission");
        Response approved = Desk.reviewed(submitted, Map.of("decision", "approved"));
        return Desk.editor()
                .header("If-Match", Desk.tag(approved))
                .put(at(story) + "/publication")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static void record(RequestSpecification by, Response story) {
        act(by).body(GIVEN).put(at(story) + "/consent").then().statusCode(200);
    }

    private static RequestSpecification act(RequestSpecification by) {
        return by.header("If-Match", "*");
    }

    private static String at(Response piece) {
        return "/api/v1/articles/" + Desk.id(piece);
    }
}
