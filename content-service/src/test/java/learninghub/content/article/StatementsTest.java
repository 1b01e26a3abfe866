package learninghub.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements a read costs, however much it finds. Jobs of the service add to what is counted, never take away: the least of several runs is it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class StatementsTest {
    private static final int RUNS = 5;
    private static final int PIECES = 12;

    @Inject
    SessionFactory sessions;

    private Statistics statistics;

    @BeforeEach
    void count() {
        statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void stopCounting() {
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void aReaderGetsAPieceForOneStatement() {
        String slug = Desk.published(draft("reading")).path("slug");
        assertThat(statements(() -> anonymous().get("/api/v1/articles/" + slug)))
                .isEqualTo(1);
    }

    @Test
    void whoMayEditItGetsItForThree() {
        String id = Desk.id(Desk.published(draft("editing")));
        assertThat(statements(() -> Desk.editor().get("/api/v1/articles/" + id)))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void aPageCostsTheSameHoweverManyPiecesAreOnIt() {
        String tag = "tag-" + UUID.randomUUID();
        IntStream.range(0, PIECES).forEach(i -> Desk.published(draft(tag)));
        String list = "/api/v1/articles?category=topics/culture&tag=" + tag + "&limit=";
        anonymous().get(list + PIECES).then().body("items", hasSize(PIECES));
        assertThat(statements(() -> anonymous().get(list + PIECES)))
                .isEqualTo(statements(() -> anonymous().get(list + 1)))
                .isEqualTo(1);
    }

    @Test
    void aPageOfDraftsCostsTheSameHoweverManyAreOnIt() {
        IntStream.range(0, PIECES).forEach(i -> Desk.draft(Desk.member(), draft("drafting")));
        String list = "/api/v1/articles?status=draft&limit=";
        Desk.member().get(list + PIECES).then().body("items", hasSize(PIECES));
        assertThat(statements(() -> Desk.member().get(list + PIECES)))
                .isEqualTo(statements(() -> Desk.member().get(list + 1)))
                // one of them asks what the proposed tags have become
                .isLessThanOrEqualTo(4);
    }

    private static Map<String, Object> draft(String tag) {
        return Map.of(
                "type", "article",
                "title", Desk.title(),
                "body", "Some *text*.",
                "tags", List.of(tag),
                "categories", List.of("topics/culture"));
    }

    private static RequestSpecification anonymous() {
        return io.restassured.RestAssured.given();
    }

    private long statements(Callable<?> read) {
        return IntStream.range(0, RUNS).mapToLong(run -> counted(read)).min().orElseThrow();
    }

    private long counted(Callable<?> read) {
        statistics.clear();
        try {
            read.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return statistics.getPrepareStatementCount();
    }
}
