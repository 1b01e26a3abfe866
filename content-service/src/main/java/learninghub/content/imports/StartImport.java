package learninghub.content.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Ids;
import learninghub.http.Refusal;

/** Somebody hands a file in; it is read once the job is on record. */
@ApplicationScoped
class StartImport {
    /** The most unfinished imports of one importer: each may hold 64 MiB. */
    static final int AT_ONCE = 20;

    private final ImportRepository jobs;
    private final ImportBodies bodies;
    private final ImportRunner runner;
    private final TransactionSynchronizationRegistry transaction;

    StartImport(
            ImportRepository jobs,
            ImportBodies bodies,
            ImportRunner runner,
            TransactionSynchronizationRegistry transaction) {
        this.jobs = jobs;
        this.bodies = bodies;
        this.runner = runner;
        this.transaction = transaction;
    }

    @Transactional
    ImportView start(SpooledBody body, ImportRequest request, Caller caller) {
        permit(request.publish(), caller);
        UUID id = Ids.next();
        jobs.start(id, request, caller);
        bodies.keep(id, body);
        transaction.registerInterposedSynchronization(afterCommit(runner::wake));
        return jobs.of(id, new ReportPaging(), caller.requireSubject()).orElseThrow(Refusal.NotFound::new);
    }

    private void permit(boolean publish, Caller caller) {
        if (caller.kind() == Caller.Kind.PARTNER && !caller.scopes().contains("content:submit")) {
            throw new Refusal.Forbidden("The scope content:submit is needed.");
        }
        if (publish && !caller.has("editor")) {
            throw new Refusal.Forbidden("Only editors publish what they import.");
        }
        if (jobs.running(caller.requireSubject()) >= AT_ONCE) {
            throw new Refusal.Conflict(AT_ONCE + " imports of yours are still running; wait for one of them.");
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
