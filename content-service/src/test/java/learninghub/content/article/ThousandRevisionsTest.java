package learninghub.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.http.Caller;
import learninghub.local.Cast;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** A long text saved a thousand times costs little, and nothing about it becomes slow. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ThousandRevisionsTest {
    private static final int REVISIONS = 1_000;
    private static final int TEXT = 20_000;
    private static final int AT_ONCE = 100;
    private static final int TRIES = 6;

    private static final Caller AUTHOR =
            new Caller(Caller.Kind.PERSON, Cast.member().subject(), "Test Member", Set.of("member"), Set.of());

    @Inject
    ArticleRepository articles;

    @Inject
    EditArticle editArticle;

    @Inject
    EntityManager database;

    @Inject
    SessionFactory sessions;

    private final Random random = new Random(11);
    private final StringBuilder text = new StringBuilder(words(TEXT));

    @Test
    void areKeptCompactlyAndStayQuick() {
        String id = Desk.id(
                Desk.draft(Desk.member(), Map.of("type", "article", "title", Desk.title(), "body", text.toString())));
        for (int done = 1; done < REVISIONS; done += AT_ONCE) {
            int more = Math.min(AT_ONCE, REVISIONS - done);
            QuarkusTransaction.requiringNew().run(() -> edit(id, more));
        }
        String revisions = "/api/v1/articles/" + id + "/revisions";

        assertThat(storedBytes(id)).isLessThan(REVISIONS * 1_024L);
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            assertThat(statements(
                            statistics, () -> get(revisions + "?limit=100").body("items", hasSize(100))))
                    .isLessThanOrEqualTo(2);
            assertThat(statements(statistics, () -> get(revisions + "/777").body("revision.number", equalTo(777))))
                    .isLessThanOrEqualTo(5);
            assertThat(statements(
                            statistics,
                            () -> get(revisions + "/777/diff?against=3").body("body.coarse", equalTo(false))))
                    .isLessThanOrEqualTo(4);
            assertThat(statements(
                            statistics,
                            () -> Desk.member()
                                    .header("If-Match", "*")
                                    .post(revisions + "/5/restoration")
                                    .then()
                                    .statusCode(201)))
                    .isLessThanOrEqualTo(22);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private void edit(String id, int times) {
        Article article = articles.findById(UUID.fromString(id));
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(text.length() - 10);
            text.replace(at, at + 5, "w" + random.nextInt(10_000));
            Draft before = articles.workingContent(article).draft();
            editArticle.save(article, withBody(before, text.toString()), AUTHOR);
        }
    }

    private static Draft withBody(Draft draft, String body) {
        var tree = (com.fasterxml.jackson.databind.node.ObjectNode) StoredJson.tree(draft);
        return StoredJson.read(
                tree.put("body", body).toString(), new com.fasterxml.jackson.core.type.TypeReference<>() {});
    }

    private long storedBytes(String id) {
        return ((Number) database.createNativeQuery("""
                        select sum(coalesce(pg_column_size(content), 0) + coalesce(pg_column_size(packed), 0))
                        from article_revision where article_id = :id""")
                        .setParameter("id", UUID.fromString(id))
                        .getSingleResult())
                .longValue();
    }

    private static io.restassured.response.ValidatableResponse get(String path) {
        long began = System.nanoTime();
        var answer = Desk.member().get(path).then().statusCode(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        return answer;
    }

    /** The fewest of several tries: the statistics count what jobs in the background ask as well. */
    private static long statements(Statistics statistics, Runnable act) {
        return IntStream.range(0, TRIES)
                .mapToLong(i -> {
                    statistics.clear();
                    act.run();
                    return statistics.getPrepareStatementCount();
                })
                .min()
                .orElseThrow();
    }

    private String words(int characters) {
        return IntStream.range(0, characters / 6)
                .mapToObj(i -> Integer.toString(random.nextInt(5_000), 36) + (i % 60 == 59 ? ".\n\n" : " "))
                .collect(Collectors.joining());
    }
}
