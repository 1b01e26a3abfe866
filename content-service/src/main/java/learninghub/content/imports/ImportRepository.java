package learninghub.content.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import org.jspecify.annotations.Nullable;

/** Import jobs and their reports. */
@ApplicationScoped
class ImportRepository {
    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    ImportRepository(EntityManager database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void start(UUID id, ImportRequest request, Caller by) {
        database.createNativeQuery("""
                        insert into import_job (id, owner, state, media_type, dry_run, publish, repair, caller, started_at)
                        values (:id, :owner, 'RUNNING', :mediaType, :dryRun, :publish, :repair, cast(:caller as jsonb), :now)""")
                .setParameter("id", id)
                .setParameter("owner", by.requireSubject())
                .setParameter("mediaType", request.mediaType())
                .setParameter("dryRun", request.dryRun())
                .setParameter("publish", request.publish())
                .setParameter("repair", request.repair())
                .setParameter("caller", write(by))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** How many of an importer's are not finished. */
    int running(String owner) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from import_job where owner = :owner and state = 'RUNNING'")
                        .setParameter("owner", owner)
                        .getSingleResult())
                .intValue();
    }

    /** An item before this one that is the same piece by its key. */
    record Earlier(int line, String fingerprint) {}

    @SuppressWarnings("unchecked")
    Optional<Earlier> earlier(UUID job, String key) {
        List<Tuple> rows = database.createNativeQuery("""
                        select line, fingerprint from import_item where job_id = :job and key = :key
                        order by line desc limit 1""", Tuple.class)
                .setParameter("job", job)
                .setParameter("key", key)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Earlier(row.get("line", Integer.class), row.get("fingerprint", String.class)));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void report(UUID job, ReportLine line) {
        database.createNativeQuery("""
                        insert into import_item (job_id, line, name, outcome, ref, problems, warnings, repairs, key, fingerprint)
                        values (:job, :line, :name, :outcome, :ref, cast(:problems as jsonb), cast(:warnings as jsonb),
                          cast(:repairs as jsonb), :key, :fingerprint)""")
                .setParameter("job", job)
                .setParameter("line", line.item().line())
                .setParameter("name", line.item().name())
                .setParameter("outcome", line.outcome())
                .setParameter("ref", line.ref())
                .setParameter("problems", some(line.problems()))
                .setParameter("warnings", some(line.warnings()))
                .setParameter("repairs", some(line.item().repairs()))
                .setParameter("key", line.key())
                .setParameter("fingerprint", line.fingerprint())
                .executeUpdate();
        database.createNativeQuery("update import_job set total = total + 1, " + line.outcome() + " = " + line.outcome()
                        + " + 1 where id = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Optional<ImportView> of(UUID id, ReportPaging paging, String owner) {
        List<Tuple> jobs = database.createNativeQuery(
                        "select * from import_job where id = :id and owner = :owner", Tuple.class)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .getResultList();
        return jobs.stream().findFirst().map(job -> ImportView.of(job, items(id, paging)));
    }

    @SuppressWarnings("unchecked")
    private Page<ImportView.Item> items(UUID id, ReportPaging paging) {
        Query query = database.createNativeQuery(
                        """
                        select line, name, outcome, ref, cast(problems as text) as problems, cast(warnings as text) as warnings,
                          cast(repairs as text) as repairs
                        from import_item where job_id = :id and line > :after""" + (paging.outcome == null ? "" : " and outcome = :outcome") + " order by line limit :rows",
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("after", paging.afterLine())
                .setParameter("rows", paging.limit + 1);
        if (paging.outcome != null) {
            query.setParameter("outcome", paging.outcome);
        }
        List<Tuple> rows = query.getResultList();
        return Page.of(rows, paging.limit, ImportView.Item::of, row -> Cursor.of(row.get("line")));
    }

    private @Nullable String some(Collection<?> values) {
        return values.isEmpty() ? null : write(values);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
