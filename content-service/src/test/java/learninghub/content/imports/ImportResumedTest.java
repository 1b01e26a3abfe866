package learninghub.content.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.http.Caller;
import learninghub.http.Ids;
import learninghub.local.Cast;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs whose runner ends between two items. The service's own runners are the other replica. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ImportResumedTest {
    private static final int LINES = 6;

    @Inject
    ImportRepository jobs;

    @Inject
    ImportBodies bodies;

    @Inject
    ImportClaims claims;

    @Inject
    ImportRun importRun;

    @Inject
    TakeItem takeItem;

    @Inject
    EntityManager database;

    @TempDir
    Path folder;

    private String title;
    private Claim claim;

    /** On record and held by this test, as by a first replica. */
    @BeforeEach
    void aJobThatIsHeld() {
        title = Desk.title();
        claim = QuarkusTransaction.requiringNew().call(() -> {
            UUID id = Ids.next();
            ImportRequest request = new ImportRequest();
            request.contentType = "application/x-ndjson";
            jobs.start(id, request, editor());
            bodies.keep(id, lines());
            return claims.claim(id);
        });
    }

    @Test
    void whatItsRunnerDidNotReachIsDoneByAnother() {
        importRun.run(claim, stopAfter(2));

        JsonPath job = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(this::report, report -> !"running".equals(report.getString("state")));
        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getList("items.line", Integer.class)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(job.getInt("created")).isEqualTo(LINES);
    }

    @Test
    void countsGrowWhileItRuns() {
        takeItem.take(claim, unreadable(1));
        takeItem.take(claim, unreadable(2));

        assertThat(report().getString("state")).isEqualTo("running");
        assertThat(report().getInt("total")).isEqualTo(2);
        claims.finish(claim, "FAILED");
    }

    @Test
    void aJobThatIsHeldIsNotGivenToAnotherRunner() {
        assertThat(claims.next().map(Claim::job)).isNotEqualTo(java.util.Optional.of(claim.job()));
        claims.finish(claim, "FAILED");
    }

    @Test
    void aRunnerThatWasSilentTooLongChangesNothingAnyMore() {
        claims.claim(claim.job());

        importRun.run(claim, () -> true);

        assertThat(report().getInt("total")).isZero();
        end();
    }

    @Test
    void aSilentRunnersJobIsTakenOver() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update import_job set claimed_until = now() - interval '1 second' where id = :job")
                        .setParameter("job", claim.job())
                        .executeUpdate());

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> report().getString("state"), "done"::equals);
        assertThat(report().getInt("created")).isEqualTo(LINES);
    }

    @Test
    void aJobThatKeepsEndingItsRunnersIsGivenUp() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update import_job set attempts = :most, claimed_until = now() - interval '1 second' where id = :job")
                        .setParameter("most", ImportClaims.ATTEMPTS)
                        .setParameter("job", claim.job())
                        .executeUpdate());

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> report().getString("state"), "failed"::equals);
        assertThat(report().getInt("total")).isZero();
    }

    @Test
    void whatWasHandedInIsKeptNoLongerThanItIsNeeded() {
        importRun.run(claim, () -> true);

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery("select 1 from import_part where job_id = :job")
                                .setParameter("job", claim.job())
                                .getResultList()))
                .isEmpty();
    }

    private void end() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update import_job set state = 'FAILED' where id = :job")
                        .setParameter("job", claim.job())
                        .executeUpdate());
    }

    private JsonPath report() {
        return Desk.editor().get("/api/v1/imports/" + claim.job()).jsonPath();
    }

    private SpooledBody lines() throws java.io.IOException {
        String text = IntStream.rangeClosed(1, LINES)
                .mapToObj(n -> "{\"type\":\"article\",\"title\":\"%s, %d\",\"body\":\"B\",\"importKey\":\"%s/%d\"}"
                        .formatted(title, n, title, n))
                .collect(Collectors.joining("\n"));
        SeekableByteChannel file =
                Files.newByteChannel(Files.write(folder.resolve("lines"), text.getBytes(StandardCharsets.UTF_8)));
        return new SpooledBody(file, "");
    }

    private static java.util.function.BooleanSupplier stopAfter(int items) {
        AtomicInteger left = new AtomicInteger(items);
        return () -> left.decrementAndGet() > 0;
    }

    private static Item unreadable(int line) {
        return Item.Unreadable.because(line, null, "", "For this test.");
    }

    private static Caller editor() {
        Cast editor = Cast.editor();
        return new Caller(Caller.Kind.PERSON, editor.subject(), "Test Editor", editor.roles(), Set.of());
    }
}
