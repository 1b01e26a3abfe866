package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.journeys.Outage.How;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each part away in each way under steady load: reading goes on or is refused in time, nothing opens, and nobody has to do anything after. */
class OutagesDrillTest {
    private static final List<String> PARTS =
            List.of(System.getProperty("drill.parts", "content-service,kafka,postgres,keycloak")
                    .split(","));
    private static final Duration AWAY = Duration.ofSeconds(Long.getLong("drill.away", 60));
    /** So that something is kept and connections are open. */
    private static final Duration BEFORE = Duration.ofSeconds(1);

    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration GIVEN_UP = Duration.ofSeconds(120);

    private final List<String> wrong = new ArrayList<>();

    /** {@code bin/drill outages}: a minute each, of all parts or of those that {@code --parts} names. */
    @Test
    @Tag("drill")
    @Tag("drill-outages")
    void everyPartInEveryWay() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String part : PARTS) {
            for (How how : List.of(How.STOPPED, How.PAUSED, How.CUT_OFF)) {
                if (how == How.CUT_OFF && !Outage.canCutOff()) {
                    rows.add("| %s | cut off | not run: needs nft |".formatted(part));
                } else {
                    rows.add(under(new Outage(part, how), AWAY));
                }
            }
        }
        report(rows);
        assertThat(wrong).isEmpty();
    }

    /** The same in short. What is stopped or killed comes back by being started, which takes long: that is OutageJourneyTest's. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "content-service, PAUSED",
        "content-service, CUT_OFF",
        "kafka, PAUSED",
        "kafka, CUT_OFF",
        "postgres, PAUSED",
        "postgres, CUT_OFF",
        "keycloak, PAUSED",
        "keycloak, CUT_OFF"
    })
    void whatIsAwayForSecondsIsAnsweredForAndComesBackByItself(String part, How how) {
        assumeTrue(how != How.CUT_OFF || Outage.canCutOff(), "nothing is cut off here: that needs nft");
        under(new Outage(part, how), Duration.ofSeconds(3));
        assertThat(wrong).isEmpty();
    }

    private String under(Outage outage, Duration howLong) {
        SteadyLoad load = new SteadyLoad(draft());
        Duration recovered;
        try (load) {
            pause(BEFORE);
            outage.during(() -> pause(howLong));
            recovered = recovered();
        }
        String told = load.told();
        load.askAgain();
        judge(outage, load, recovered);
        return "| %s | %s | %s | %.1f s |"
                .formatted(
                        outage.part(),
                        outage.how().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                        told,
                        recovered.toMillis() / 1_000.0);
    }

    private void judge(Outage outage, SteadyLoad load, Duration recovered) {
        load.wrong().forEach(what -> wrong.add(outage + ": " + what));
        if (recovered.compareTo(RECOVERY) > 0) {
            wrong.add(outage + ": recovered only after " + recovered);
        }
        for (String service : List.of("content-service", "events-service")) {
            try {
                Awaitility.await().atMost(GIVEN_UP).until(() -> load.kept(service) == load.changes());
            } catch (ConditionTimeoutException e) {
                wrong.add(outage + ": " + load.changes() + " changes, at " + service + " " + load.kept(service));
            }
        }
    }

    /** How long until everything works: reading, signing in, writing, and telling others what was written. */
    private static Duration recovered() {
        Instant from = Instant.now();
        try {
            Awaitility.await()
                    .atMost(GIVEN_UP)
                    .pollInterval(Duration.ofMillis(250))
                    .ignoreExceptions()
                    .until(OutagesDrillTest::everythingWorks);
        } catch (ConditionTimeoutException e) {
            return GIVEN_UP;
        }
        return Duration.between(from, Instant.now());
    }

    private static boolean everythingWorks() {
        if (TheHub.anyone().get("/api/v1/articles").statusCode() != 200
                || TheHub.anyone().get("/api/v1/events").statusCode() != 200
                || TheHub.hub().token("member") == null) {
            return false;
        }
        String slug = TheHub.as("editor")
                .body(Map.of("name", "Recovered " + UUID.randomUUID()))
                .post("/api/v1/tags")
                .path("slug");
        TheHub.awaitTag(slug);
        return true;
    }

    private static String draft() {
        return TheHub.as("member")
                .body(Map.of("type", "article", "title", "Nobody's business " + UUID.randomUUID(), "body", "Not yet."))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void pause(Duration howLong) {
        try {
            Thread.sleep(howLong);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void report(List<String> rows) throws IOException {
        String file = System.getProperty("drill.report");
        if (file != null) {
            List<String> lines = new ArrayList<>(List.of(
                    "Each part was away for " + AWAY.toSeconds() + " s.",
                    "",
                    "| part | how | reads answered | reads refused (503) | slowest read | guesses refused | changes asked for | answered at once | recovered after |",
                    "|---|---|---|---|---|---|---|---|---|"));
            lines.addAll(rows);
            lines.add("");
            lines.add(
                    wrong.isEmpty()
                            ? "Every read was answered or refused within %d s, nothing private was opened, and every change is there once, where it was made and where it was told."
                                    .formatted(SteadyLoad.LONGEST_READ.toSeconds())
                            : "Wrong:");
            wrong.forEach(what -> lines.add("- " + what));
            Files.write(Path.of(file), lines);
        }
    }
}
