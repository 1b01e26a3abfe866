package learninghub.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries out {@link Idempotent}. The key's row is written in the transaction of the act, so that the two can never disagree; an
 * advisory lock, gone with the transaction, tells a second request that the first still runs. Two keys whose 64-bit lock collides cost
 * one of them a 409 to be repeated, nothing else. Of the key nothing is kept that could open the {@link KeptAnswer}.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotencyKeys {
    /** The longest key kept. */
    static final int KEY_LENGTH = 255;

    private static final int FORGOTTEN_AT_ONCE = 100;

    private final EntityManager database;
    private final ObjectMapper json;
    private final CurrentCaller caller;
    private final HttpServerRequest request;

    IdempotencyKeys(EntityManager database, ObjectMapper json, CurrentCaller caller, HttpServerRequest request) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.request = request;
    }

    @AroundInvoke
    Object around(InvocationContext operation) throws Exception {
        String key = request.getHeader("Idempotency-Key");
        return key == null
                ? operation.proceed()
                : QuarkusTransaction.joiningExisting().call(() -> once(key, operation));
    }

    private Response once(String key, InvocationContext operation) throws Exception {
        if (key.isBlank() || key.length() > KEY_LENGTH) {
            throw new Refusal.Malformed("Idempotency-Key has 1 to " + KEY_LENGTH + " characters.");
        }
        String owner = String.valueOf(caller.get().subject());
        KeptAnswer kept = new KeptAnswer(owner, key);
        String fingerprint = fingerprint(kept, operation.getParameters());
        lock(owner, key);
        Stored first = find(owner, kept.name());
        if (first != null) {
            return first.repeat(fingerprint, kept);
        }
        return keep(owner, kept, fingerprint, (Response) operation.proceed());
    }

    private void lock(String owner, String key) {
        Object locked = database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:lock, 20))")
                .setParameter("lock", owner + ' ' + key)
                .getSingleResult();
        if (!Boolean.TRUE.equals(locked)) {
            throw Refusal.Conflict.stillRunning();
        }
    }

    private @Nullable Stored find(String owner, String name) {
        List<?> rows = database.createNativeQuery("""
                        select fingerprint, status, location, etag, body from idempotency_key
                        where owner = :owner and key = :key and kept_at > now() - interval '24 hours'""")
                .setParameter("owner", owner)
                .setParameter("key", name)
                .getResultList();
        return rows.isEmpty() ? null : Stored.of((Object[]) rows.getFirst());
    }

    private Response keep(String owner, KeptAnswer kept, String fingerprint, Response answer)
            throws JsonProcessingException {
        String body = answer.hasEntity() ? json.writeValueAsString(answer.getEntity()) : null;
        database.flush();
        forgetOld();
        database.createNativeQuery("""
                        insert into idempotency_key (owner, key, fingerprint, status, location, etag, body)
                        values (:owner, :key, :fingerprint, :status, :location, :etag, :body)
                        on conflict (owner, key) do update set fingerprint = excluded.fingerprint, status = excluded.status,
                          location = excluded.location, etag = excluded.etag, body = excluded.body, kept_at = now()""")
                .setParameter("owner", owner)
                .setParameter("key", kept.name())
                .setParameter("fingerprint", fingerprint)
                .setParameter("status", answer.getStatus())
                .setParameter("location", answer.getHeaderString(HttpHeaders.LOCATION))
                .setParameter(
                        "etag",
                        answer.getEntityTag() == null
                                ? null
                                : answer.getEntityTag().getValue())
                .setParameter("body", body == null ? null : kept.sealed(body))
                .executeUpdate();
        return answer;
    }

    /** What nobody can ask for any more is not kept; also that of owners who never come back, as far as the database shows it. */
    private void forgetOld() {
        database.createNativeQuery("""
                        delete from idempotency_key where (owner, key) in (
                          select owner, key from idempotency_key where kept_at < now() - interval '24 hours'
                          order by kept_at limit :most for update skip locked)""").setParameter("most", FORGOTTEN_AT_ONCE).executeUpdate();
    }

    private String fingerprint(KeptAnswer kept, Object[] parameters)
            throws JsonProcessingException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(kept.seasoning());
        digest.update((request.method() + " " + request.uri()).getBytes(StandardCharsets.UTF_8));
        for (Object parameter : parameters) {
            if (parameter instanceof Record || parameter instanceof String) {
                digest.update(json.writeValueAsBytes(parameter));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private record Stored(
            String fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {
        static Stored of(Object[] row) {
            return new Stored(
                    (String) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]);
        }

        Response repeat(String otherFingerprint, KeptAnswer kept) {
            if (!fingerprint.equals(otherFingerprint)) {
                throw Refusal.Invalid.keyReused();
            }
            Response.ResponseBuilder answer = Response.status(status)
                    .entity(body == null ? null : kept.opened(body))
                    .type(MediaType.APPLICATION_JSON_TYPE);
            if (location != null) {
                answer.header(HttpHeaders.LOCATION, location);
            }
            return (etag == null ? answer : answer.tag(etag)).build();
        }
    }
}
