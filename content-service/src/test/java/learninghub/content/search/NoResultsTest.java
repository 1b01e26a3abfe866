package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
    void whatWasSearchedInVainOnThreeDaysIsTold() throws SQLException {
        int asked = 0;
        for (String form : List.of(word, word.toUpperCase(), " " + word + "?")) {
            Finding.search(form).then().body("total", equalTo(0));
            awaitMisses(++asked);
            aDayLater();
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
    void howeverOftenItWasSearchedOnTwoDaysItIsNotWrittenDown() throws SQLException {
        int asked = 0;
        for (int day = 0; day < 2; day++) {
            for (int i = 0; i < 3; i++) {
                Finding.search(word);
            }
            asked += 3;
            awaitMisses(asked);
            aDayLater();
        }

        assertThat(ask("select count(*) from search_miss m where m::text like '%" + word + "%'"))
                .isZero();
        Desk.editor().get(REPORT).then().body("items.words", not(hasItem(word)));
    }

    /** Under its hash, which is all there is of it. */
    private void awaitMisses(int times) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        ask("select coalesce(max(times), 0) from search_miss where key = '" + key() + "'") == times);
    }

    private String key() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select secret from search_origin")) {
            row.next();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(row.getString(1).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "\\x" + HexFormat.of().formatHex(mac.doFinal(word.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private int ask(String question) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void aDayLater() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update search_miss set first_on = first_on - 1, last_on = last_on - 1 where key = '" + key()
                            + "'");
        }
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
