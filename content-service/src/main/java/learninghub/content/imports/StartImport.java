package learninghub.content.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Ids;
import learninghub.http.Refusal;

/** Somebody hands a file in; it is read once the job is on record. */
@ApplicationScoped
class StartImport {
    private final ImportRepository jobs;
    private final ImportRunner runner;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    StartImport(
            ImportRepository jobs, ImportRunner runner, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.jobs = jobs;
        this.runner = runner;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional
    ImportView start(SpooledBody body, String mediaType, boolean dryRun, boolean publish, Caller caller) {
        permit(publish, caller);
        UUID id = Ids.next();
        jobs.start(id, caller.requireSubject(), dryRun, publish, clock.instant());
        ImportRunner.Job job = new ImportRunner.Job(id, body, mediaType, dryRun, publish, caller);
        transaction.registerInterposedSynchronization(afterCommit(() -> runner.start(job)));
        return jobs.of(id, caller.requireSubject()).orElseThrow(Refusal.NotFound::new);
    }

    private static void permit(boolean publish, Caller caller) {
        if (caller.kind() == Caller.Kind.PARTNER && !caller.scopes().contains("content:submit")) {
            throw new Refusal.Forbidden("The scope content:submit is needed.");
        }
        if (publish && !caller.has("editor")) {
            throw new Refusal.Forbidden("Only editors publish what they import.");
        }
    }

    private static Synchronization afterCommit(Runnable then) {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the job must be on record first
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    then.run();
                }
            }
        };
    }
}
