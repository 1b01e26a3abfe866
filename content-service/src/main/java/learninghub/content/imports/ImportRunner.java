package learninghub.content.imports;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import learninghub.content.article.ImportArticle;
import learninghub.content.article.Imported;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.jboss.logging.Logger;

/** Runs a job apart from the request that started it, one transaction an item. */
@ApplicationScoped
class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    private final ItemReader reader;
    private final ImportArticle importArticle;
    private final ImportRepository jobs;
    private final Clock clock;

    ImportRunner(ItemReader reader, ImportArticle importArticle, ImportRepository jobs, Clock clock) {
        this.reader = reader;
        this.importArticle = importArticle;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What was asked for. */
    record Job(UUID id, SpooledBody body, String mediaType, boolean dryRun, boolean publish, Caller by) {}

    void failAbandoned(@Observes StartupEvent started) {
        int failed = jobs.failAbandoned(clock.instant());
        if (failed > 0) {
            LOG.warnf("imports ended with the process that ran them: count=%d", failed);
        }
    }

    void start(Job job) {
        Thread.ofVirtual().name("import-" + job.id()).start(() -> run(job));
    }

    private void run(Job job) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            reader.read(job.body().file(), job.mediaType(), item -> take(job, item));
            jobs.finish(job.id(), "DONE");
        } catch (IOException | RuntimeException failure) {
            LOG.errorf(failure, "import failed: id=%s", job.id());
            jobs.finish(job.id(), "FAILED");
        } finally {
            context.terminate();
            delete(job);
        }
    }

    private void take(Job job, Item item) {
        switch (item) {
            case Item.Unreadable unreadable -> jobs.report(job.id(), item.line(), "refused", null, unreadable.faults());
            case Item.Readable readable -> take(job, readable);
        }
    }

    private void take(Job job, Item.Readable item) {
        try {
            ImportArticle.Taken taken = attempt(job, item.imported());
            jobs.report(job.id(), item.line(), taken.outcome(), job.dryRun() ? null : taken.slug(), item.notes());
        } catch (Refusal refusal) {
            List<Fault> faults =
                    refusal.faults().isEmpty() ? List.of(Fault.at("", refusal.getMessage())) : refusal.faults();
            jobs.report(job.id(), item.line(), "refused", null, faults);
        } catch (RuntimeException failure) {
            // One item that breaks us must not stop the others; when it is the database, the report below fails and
            // ends the job.
            LOG.errorf(failure, "item not taken in: import=%s line=%d", job.id(), item.line());
            jobs.report(
                    job.id(),
                    item.line(),
                    "refused",
                    null,
                    List.of(Fault.at("", "Something broke on our side; it is logged.")));
        }
    }

    private ImportArticle.Taken attempt(Job job, Imported imported) {
        if (!job.dryRun()) {
            return importArticle.take(imported, job.publish(), job.by());
        }
        QuarkusTransaction.begin();
        try {
            return importArticle.take(imported, job.publish(), job.by());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void delete(Job job) {
        try {
            Files.deleteIfExists(job.body().file());
        } catch (IOException e) {
            LOG.warnf("spool file left behind: import=%s", job.id());
        }
    }
}
