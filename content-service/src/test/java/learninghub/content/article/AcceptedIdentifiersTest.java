package learninghub.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;

/** What looks like a patient's identifier and stands all the same, because an editor said why. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AcceptedIdentifiersTest {
    private static final String NUMBER = "943 476 5919";
    private static final String TEXT = "The form shows " + NUMBER + ".";
    private static final Map<String, Object> ACCEPTED =
            Map.of("pointer", "/body", "offset", 15, "length", 12, "reason", "Printed on every specimen form.");

    @Inject
    AgroalDataSource database;

    @Test
    void anEditorAcceptsAPlaceAndTheHistorySaysWhy() {
        Response draft = Desk.draft(Desk.editor(), piece(List.of(ACCEPTED)));

        draft.then().body("body", equalTo(TEXT)).body("acceptedIdentifiers", equalTo(null));
        Desk.editor()
                .get("/api/v1/articles/" + Desk.id(draft) + "/history")
                .then()
                .body("items.act", hasItem("accepted-identifier"))
                .body("items.comment", hasItem("Printed on every specimen form."))
                .body(not(containsString(NUMBER)));
    }

    @Test
    void itStaysAcceptedWhereverItMovesToAndWhoeverWrites() {
        Response draft = handedIn();
        Response accepted =
                patched(Desk.editor(), draft, Map.of("body", TEXT, "acceptedIdentifiers", List.of(ACCEPTED)));

        patched(
                        Desk.member(),
                        accepted,
                        Map.of("body", "Nothing here now.", "summary", "More words, then 943-476-5919."))
                .then()
                .statusCode(200);
    }

    @Test
    void acceptingOneDoesNotAcceptAnother() {
        Response draft = Desk.draft(Desk.editor(), piece(List.of(ACCEPTED)));

        patched(Desk.editor(), draft, Map.of("summary", "And 987 654 4322."))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/summary"));
    }

    @Test
    void inAnotherPieceItIsNotAccepted() {
        Desk.draft(Desk.editor(), piece(List.of(ACCEPTED)));

        Desk.editor()
                .body(piece(List.of()))
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/body"));
    }

    @Test
    void onlyEditorsAccept() {
        Desk.member()
                .body(piece(List.of(ACCEPTED)))
                .post("/api/v1/articles")
                .then()
                .statusCode(403);
    }

    @Test
    void aPlaceThatWasNotFlaggedCannotBeAccepted() {
        Desk.editor()
                .body(piece(List.of(Map.of("pointer", "/body", "offset", 1, "length", 12, "reason", "Why not."))))
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/acceptedIdentifiers/0"));
    }

    @Test
    void theReasonMayNotHoldOneEither() {
        Desk.editor()
                .body(piece(
                        List.of(Map.of("pointer", "/body", "offset", 15, "length", 12, "reason", "It is " + NUMBER))))
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/acceptedIdentifiers/0/reason"))
                .body(not(containsString(NUMBER)));
    }

    @Test
    void aSlugIsCheckedToo() {
        Response live = Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B"));

        patched(Desk.editor(), live, Map.of("slug", "about-943-476-5919"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void itIsRememberedAsADigestOnly() throws SQLException {
        Response draft = Desk.draft(Desk.editor(), piece(List.of(ACCEPTED)));

        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select digest from accepted_identifier where article_id = ?")) {
            query.setObject(1, java.util.UUID.fromString(Desk.id(draft)));
            ResultSet row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).matches("[0-9a-f]{64}");
        }
    }

    private static Map<String, Object> piece(List<?> accepted) {
        return Map.of("type", "article", "title", Desk.title(), "body", TEXT, "acceptedIdentifiers", accepted);
    }

    /** A member's piece that editors may change. */
    private static Response handedIn() {
        return Desk.reviewed(
                Desk.submitted(Desk.draft(Desk.member())), Map.of("decision", "returned", "comment", "More."));
    }

    private static Response patched(RequestSpecification by, Response copy, Map<String, ?> patch) {
        return by.contentType("application/merge-patch+json")
                .header("If-Match", Desk.tag(copy))
                .body(patch)
                .patch("/api/v1/articles/" + Desk.id(copy));
    }
}
