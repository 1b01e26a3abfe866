package learninghub.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.http.Caller;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** A long text saved a thousand times costs little, and nothing about it becomes slow. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ThousandRevisionsTest {
    private static final int REVISIONS = 1_000;
    private static final int TEXT = 20_000;
    private static final int AT_ONCE = 100;
    private static final int TRIES = 3;

    private static final Caller AUTHOR =
            new Caller(Caller.Kind.PERSON, Cast.member().subject(), "Test Member", Set.of("member"), Set.of());

    @Inject
    ArticleRepository articles;

    @Inject
    EditArticle editArticle;

    @Inject
    EntityManager database;

    @Inject
    @PersistenceUnitExtension
    StatementCounter counter;

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
        assertThat(read(revisions + "?limit=100", answer -> answer.body("items", hasSize(100))))
                .isLessThanOrEqualTo(2);
        assertThat(read(revisions + "/777", answer -> answer.body("revision.number", equalTo(777))))
                .isLessThanOrEqualTo(5);
        assertThat(read(revisions + "/777/diff?against=3", answer -> answer.body("body.coarse", equalTo(false))))
                .isLessThanOrEqualTo(4);
        assertThat(counter.statements(Desk.member().header("If-Match", "*"), by -> {
                    Response restored = by.post(revisions + "/5/restoration");
                    restored.then().statusCode(201);
                    return restored;
                }))
                .isLessThanOrEqualTo(22);
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

    /** Statements of the reading, once it is remembered that the reader is not shut out. */
    private int read(String path, Consumer<ValidatableResponse> expected) {
        return IntStream.range(0, TRIES)
                .map(run -> counter.statements(Desk.member(), by -> {
                    long began = System.nanoTime();
                    Response answer = by.get(path);
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
                    expected.accept(answer.then().statusCode(200));
                    return answer;
                }))
                .min()
                .orElseThrow();
    }

    private String words(int characters) {
        return IntStream.range(0, characters / 6)
                .mapToObj(i -> Integer.toString(random.nextInt(5_000), 36) + (i % 60 == 59 ? ".\n\n" : " "))
                .collect(Collectors.joining());
    }
}
