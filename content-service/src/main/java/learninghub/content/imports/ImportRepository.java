package learninghub.content.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Fault;
import org.jspecify.annotations.Nullable;

/** Import jobs and their items. */
@ApplicationScoped
class ImportRepository {
    private static final int ITEMS_SHOWN = 1_000;

    private final EntityManager database;
    private final ObjectMapper json;

    ImportRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional
    void start(UUID id, String owner, boolean dryRun, boolean publish, Instant now) {
        database.createNativeQuery("""
                        insert into import_job (id, owner, state, dry_run, publish, started_at)
                        values (:id, :owner, 'RUNNING', :dryRun, :publish, :now)""")
                .setParameter("id", id)
                .setParameter("owner", owner)
                .setParameter("dryRun", dryRun)
                .setParameter("publish", publish)
                .setParameter("now", now)
                .executeUpdate();
    }

    @Transactional
    void report(UUID job, int line, String outcome, @Nullable String ref, List<Fault> problems) {
        database.createNativeQuery("""
                        insert into import_item (job_id, line, outcome, ref, problems)
                        values (:job, :line, :outcome, :ref, cast(:problems as jsonb))""")
                .setParameter("job", job)
                .setParameter("line", line)
                .setParameter("outcome", outcome)
                .setParameter("ref", ref)
                .setParameter("problems", problems.isEmpty() ? null : write(problems))
                .executeUpdate();
        database.createNativeQuery("update import_job set total = total + 1, " + outcome + " = " + outcome
                        + " + 1 where id = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    @Transactional
    void finish(UUID job, String state) {
        database.createNativeQuery("update import_job set state = :state where id = :job")
                .setParameter("state", state)
                .setParameter("job", job)
                .executeUpdate();
    }

    /** Jobs of a process that ended meanwhile cannot go on: their file was its own. Sending it again changes nothing twice. */
    @Transactional
    int failAbandoned(Instant startedBefore) {
        return database.createNativeQuery(
                        "update import_job set state = 'FAILED' where state = 'RUNNING' and started_at < :before")
                .setParameter("before", startedBefore)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Optional<ImportView> of(UUID id, String owner) {
        List<Tuple> jobs = database.createNativeQuery(
                        "select * from import_job where id = :id and owner = :owner", Tuple.class)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .getResultList();
        return jobs.stream().findFirst().map(job -> view(job, items(id)));
    }

    @SuppressWarnings("unchecked")
    private List<ImportView.Item> items(UUID id) {
        List<Tuple> rows = database.createNativeQuery("""
                        select line, outcome, ref, cast(problems as text) as problems from import_item
                        where job_id = :id order by line limit :most""", Tuple.class)
                .setParameter("id", id)
                .setParameter("most", ITEMS_SHOWN)
                .getResultList();
        return rows.stream()
                .map(row -> new ImportView.Item(
                        row.get("line", Integer.class),
                        row.get("outcome", String.class),
                        row.get("ref", String.class),
                        row.get("problems", String.class)))
                .toList();
    }

    private static ImportView view(Tuple job, List<ImportView.Item> items) {
        return new ImportView(
                job.get("id", UUID.class),
                job.get("state", String.class).toLowerCase(Locale.ROOT),
                job.get("dry_run", Boolean.class),
                job.get("publish", Boolean.class),
                job.get("total", Integer.class),
                job.get("created", Integer.class),
                job.get("updated", Integer.class),
                job.get("unchanged", Integer.class),
                job.get("refused", Integer.class),
                items);
    }

    private String write(List<Fault> problems) {
        try {
            return json.writeValueAsString(problems);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
