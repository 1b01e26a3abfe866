package learninghub.content.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Caller;

/** Who runs which job. A claim is good for a while from each item on; the job's row is locked while an item is taken. */
@ApplicationScoped
class ImportClaims {
    /** How long a runner may be silent before another takes over. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** A job that ends its runner this often without finishing a single item is given up. */
    static final int ATTEMPTS = 5;

    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    ImportClaims(EntityManager database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The longest-waiting job that nobody holds, now the caller's. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Claim> next() {
        giveUp();
        return database.createNativeQuery("""
                        select id from import_job
                        where state = 'RUNNING' and (claimed_until is null or claimed_until < :now)
                        order by started_at limit 1 for update skip locked""")
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(id -> claim((UUID) id));
    }

    /** This job, whoever held it before. */
    @Transactional
    Claim claim(UUID job) {
        UUID token = UUID.randomUUID();
        Tuple row = (Tuple) database.createNativeQuery("""
                        update import_job set claim = :token, claimed_until = :until, attempts = attempts + 1 where id = :job
                        returning media_type, dry_run, publish, repair, cast(caller as text) as caller,
                          (select coalesce(max(line), 0) from import_item where job_id = :job) as after""", Tuple.class)
                .setParameter("token", token)
                .setParameter("until", lease())
                .setParameter("job", job)
                .getSingleResult();
        return new Claim(
                job,
                token,
                row.get("media_type", String.class),
                row.get("dry_run", Boolean.class),
                row.get("publish", Boolean.class),
                row.get("repair", Boolean.class),
                caller(row.get("caller", String.class)),
                row.get("after", Integer.class));
    }

    /** Renews the claim and locks the job until the transaction ends; refuses a runner that lost it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(Claim claim) {
        int held = database.createNativeQuery("""
                        update import_job set claimed_until = :until, attempts = 0
                        where id = :job and claim = :token and state = 'RUNNING'""")
                .setParameter("until", lease())
                .setParameter("job", claim.job())
                .setParameter("token", claim.token())
                .executeUpdate();
        if (held == 0) {
            throw new Claim.Lost();
        }
    }

    /** The job is over; what was handed in, and who with which rights, is not needed any more. */
    @Transactional
    void finish(Claim claim, String state) {
        hold(claim);
        database.createNativeQuery("update import_job set state = :state, claim = null, caller = null where id = :job")
                .setParameter("state", state)
                .setParameter("job", claim.job())
                .executeUpdate();
        database.createNativeQuery("delete from import_part where job_id = :job")
                .setParameter("job", claim.job())
                .executeUpdate();
    }

    /** Lets another runner go on at once. */
    @Transactional
    void release(Claim claim) {
        database.createNativeQuery("""
                        update import_job set claim = null, claimed_until = null where id = :job and claim = :token""")
                .setParameter("job", claim.job())
                .setParameter("token", claim.token())
                .executeUpdate();
    }

    private void giveUp() {
        database.createNativeQuery("""
                        with given_up as (
                          update import_job set state = 'FAILED', claim = null, caller = null
                          where state = 'RUNNING' and attempts >= :most and claimed_until < :now returning id)
                        delete from import_part using given_up where job_id = given_up.id""")
                .setParameter("most", ATTEMPTS)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Instant lease() {
        return clock.instant().plus(LEASE);
    }

    private Caller caller(String stored) {
        try {
            return json.readValue(stored, Caller.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
