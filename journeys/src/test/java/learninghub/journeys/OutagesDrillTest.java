package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Each part away in each way under steady load: reading goes on or is refused in time, nothing opens, and nobody has to do anything after. */
class OutagesDrillTest {
    private static final List<String> PARTS = List.of("content-service", "kafka", "postgres", "keycloak");
    /** Unless told otherwise. */
    private static final Duration AWAY = Duration.ofSeconds(Long.getLong("drill.outage", 60));

    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration GIVEN_UP = Duration.ofSeconds(120);

    private final List<String> wrong = new ArrayList<>();

    /** {@code bin/drill outages}: a minute each. */
    @Test
    @Tag("drill")
    @Tag("drill-outages")
    void everyPartInEveryWay() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String part : PARTS) {
            for (How how : How.values()) {
                if (how == How.CUT_OFF && !Outage.canCutOff()) {
                    rows.add("| %s | cut off | not run: needs nft |".formatted(part));
                } else {
                    rows.add(during(new Outage(part, how), AWAY));
                }
            }
        }
        report(rows);
        assertThat(wrong).isEmpty();
    }

    /** The same in short; stopped parts are what OutageJourneyTest is about. */
    @Test
    void whatIsPausedForSecondsIsAnsweredForAndComesBackByItself() {
        for (String part : List.of("content-service", "postgres")) {
            during(new Outage(part, How.PAUSED), Duration.ofSeconds(5));
        }
        assertThat(wrong).isEmpty();
    }

    private String during(Outage outage, Duration howLong) {
        SteadyLoad load = new SteadyLoad(draft());
        Duration recovered;
        try (load) {
            pause(Duration.ofSeconds(2));
            outage.begin();
            try {
                pause(howLong);
            } finally {
                outage.end();
            }
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
