package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What people search in vain. */
@QuarkusTest
@WithTestResource(RealParts.class)
class NoResultsTest {
    private static final String REPORT = "/api/v1/search/reports/no-results?limit=100";

    // No letters: nothing the index knows is near.
    private final String word = Finding.word() + "q7q" + Finding.word();

    @Inject
    AgroalDataSource database;

    @Test
    void whatWasSearchedOftenInVainIsTold() {
        for (String form : java.util.List.of(word, word.toUpperCase(), " " + word + "?")) {
            Finding.search(form).then().body("total", equalTo(0));
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Desk.editor()
                        .get(REPORT)
                        .then()
                        .statusCode(200)
                        .body("items.find { it.words == '" + word + "' }.times", equalTo(3)));
    }

    @Test
    void whatWasSearchedOnceOrTwiceIsNotWrittenDown() throws SQLException {
        Finding.search(word);
        Finding.search(word);
        String often = Finding.word() + "q7q";
        for (int i = 0; i < 3; i++) {
            Finding.search(often);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Desk.editor().get(REPORT).then().body("items.words", hasItem(often)));

        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from search_miss m where m::text like '%" + word + "%'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
        Desk.editor().get(REPORT).then().body("items.words", not(hasItem(word)));
    }

    @Test
    void whatLooksPrivateIsNotRemembered() {
        assertThat(Misses.worthKeeping("jo@example.org")).isEmpty();
        assertThat(Misses.worthKeeping("943 476 5919")).isEmpty();
        assertThat(Misses.worthKeeping("case 20431")).isEmpty();
        assertThat(Misses.worthKeeping("one two three four five six seven")).isEmpty();
        assertThat(Misses.worthKeeping("x".repeat(61))).isEmpty();
        assertThat(Misses.worthKeeping("?!")).isEmpty();
        assertThat(Misses.worthKeeping("Sepsis six!")).contains("sepsis six");
    }

    @Test
    void emptyHandsBecauseOfAFilterAreNoNews() throws SQLException {
        for (int i = 0; i < 3; i++) {
            Finding.search(Map.of("q", word, "type", "webinar"));
        }
        Desk.editor().get(REPORT).then().body("items.words", not(hasItem(word)));
    }

    @Test
    void theReportIsForEditors() {
        Desk.member().get(REPORT).then().statusCode(403);
    }
}
