package learninghub.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;

/** How many statements a read costs, however much it finds. Whoever asks with a token has asked before: that they are not shut out is remembered. */
@QuarkusTest
@WithTestResource(RealParts.class)
class StatementsTest {
    private static final int PIECES = 12;

    @Inject
    @PersistenceUnitExtension
    StatementCounter counter;

    @Test
    void aReaderGetsAPieceForOneStatement() {
        String slug = Desk.published(draft("reading")).path("slug");
        assertThat(asked(RestAssured::given, "/api/v1/articles/" + slug)).isEqualTo(1);
    }

    @Test
    void whoMayEditItGetsItForThree() {
        String id = Desk.id(Desk.published(draft("editing")));
        assertThat(asked(Desk::editor, "/api/v1/articles/" + id)).isEqualTo(3);
    }

    @Test
    void aPageCostsTheSameHoweverManyPiecesAreOnIt() {
        String tag = "tag-" + UUID.randomUUID();
        IntStream.range(0, PIECES).forEach(i -> Desk.published(draft(tag)));
        String list = "/api/v1/articles?category=topics/culture&tag=" + tag + "&limit=";
        RestAssured.given().get(list + PIECES).then().body("items", hasSize(PIECES));
        assertThat(asked(RestAssured::given, list + PIECES))
                .isEqualTo(asked(RestAssured::given, list + 1))
                .isEqualTo(1);
    }

    @Test
    void aPageOfDraftsCostsTheSameHoweverManyAreOnIt() {
        IntStream.range(0, PIECES).forEach(i -> Desk.draft(Desk.member(), draft("drafting")));
        String list = "/api/v1/articles?status=draft&limit=";
        Desk.member().get(list + PIECES).then().body("items", hasSize(PIECES));
        assertThat(asked(Desk::member, list + PIECES))
                .isEqualTo(asked(Desk::member, list + 1))
                // one of them asks what the proposed tags have become
                .isLessThanOrEqualTo(4);
    }

    /** One more where what it is filed under was not asked for since the taxonomy was changed last, or a tag is proposed. */
    @Test
    void aDraftIsStartedWithOne() {
        String tag = "tag-" + UUID.randomUUID();
        Desk.published(draft(tag));
        assertThat(begun(tag)).isEqualTo(1);
    }

    @Test
    void soIsTheSecondAfterAChangeOfTheTaxonomy() {
        String tag = "tag-" + UUID.randomUUID();
        Desk.published(draft(tag));
        begun(tag);
        Desk.published(draft("tag-" + UUID.randomUUID()));
        assertThat(begun(tag)).isEqualTo(1);
    }

    /** The fewest statements of some drafts that are begun with this tag. */
    private int begun(String tag) {
        return IntStream.range(0, 3)
                .map(run -> counter.statements(
                        Desk.member(),
                        request -> request.body(draft(tag))
                                .contentType("application/json")
                                .post("/api/v1/articles")))
                .min()
                .orElseThrow();
    }

    private static Map<String, Object> draft(String tag) {
        return Map.of(
                "type", "article",
                "title", Desk.title(),
                "body", "Some *text*.",
                "tags", List.of(tag),
                "categories", List.of("topics/culture"));
    }

    /** The fewest of some: once somebody was asked for, it is remembered for a while that they are not shut out. */
    private int asked(Supplier<RequestSpecification> by, String path) {
        return IntStream.range(0, 3)
                .map(run -> counter.statements(by.get(), request -> request.get(path)))
                .min()
                .orElseThrow();
    }
}
