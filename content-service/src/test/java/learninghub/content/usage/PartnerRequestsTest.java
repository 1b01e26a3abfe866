package learninghub.content.usage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import learninghub.local.TestIssuer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class PartnerRequestsTest {
    private final String partner = UUID.randomUUID().toString();
    private final String token = TestIssuer.token(
            partner, Set.of("partner"), Set.of("content:read", "content:submit"), Map.of("azp", "a-key"));

    @Inject
    Counts counts;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Test
    void requestsAreCountedByPartOfTheApiAndOutcomeAndNothingElseOfThem() throws SQLException {
        ask("/api/v1/articles?q=secret");
        ask("/api/v1/articles?tag=handover");
        ask("/api/v1/articles/" + UUID.randomUUID());
        ask("/api/v1/changes?limit=1");
        ask("/api/v1/nothing-like-it");
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/articles")
                .then()
                .statusCode(422);
        counts.addToTable();

        JsonPath usage = usage();
        assertThat(answers(usage, "articles.read")).isEqualTo(Map.of("2xx", 1, "4xx", 2));
        assertThat(answers(usage, "articles.write")).isEqualTo(Map.of("4xx", 1));
        assertThat(answers(usage, "changes.read")).isEqualTo(Map.of("2xx", 1));
        assertThat(usage.getString("requests")).doesNotContain("secret", "handover", "nothing-like-it");
    }

    @Test
    void whatTwoReplicasCountAddsUp() throws SQLException {
        Counts another = new Counts(database, clock);
        counts.add(partner, "articles.read", 200);
        another.add(partner, "articles.read", 204);
        counts.addToTable();
        another.addToTable();
        counts.add(partner, "articles.read", 200);
        counts.addToTable();

        assertThat(answers(usage(), "articles.read")).isEqualTo(Map.of("2xx", 3));
    }

    @Test
    void peopleAreNotCounted() throws SQLException {
        Cast person = Cast.stranger(771);
        given().auth().oauth2(person.token()).get("/api/v1/articles");
        counts.addToTable();

        assertThat(usageOf(person.subject()).getList("requests")).isEmpty();
    }

    private void ask(String path) {
        given().auth().oauth2(token).get(path);
    }

    private JsonPath usage() {
        return usageOf(partner);
    }

    private static JsonPath usageOf(String subject) {
        return given().auth()
                .oauth2(Cast.accountKeeper().token())
                .get("/internal/accounts/" + subject + "/usage")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> answers(JsonPath usage, String operation) {
        List<Map<String, Object>> found =
                usage.getList("requests.findAll { it.operation == '" + operation + "' }.answers");
        assertThat(found).as(operation).hasSize(1);
        return found.getFirst();
    }
}
