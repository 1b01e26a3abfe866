package learninghub.events.imports;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.events.event.ChangeEvent;
import learninghub.events.event.EventDetails;
import learninghub.events.event.SubmitEvent;
import learninghub.events.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import learninghub.identifiers.Identifiers;

/** Takes one event over: a draft the first time, a change of it when its source has changed since. */
@ApplicationScoped
class TakeOver {
    private final SubmitEvent submit;
    private final ChangeEvent change;
    private final MergePatch mergePatch;
    private final Taxonomy taxonomy;
    private final EntityManager database;

    TakeOver(SubmitEvent submit, ChangeEvent change, MergePatch mergePatch, Taxonomy taxonomy, EntityManager database) {
        this.submit = submit;
        this.change = change;
        this.mergePatch = mergePatch;
        this.taxonomy = taxonomy;
        this.database = database;
    }

    /** Refuses (422) what is no event, (403) a change of what a partner handed in and an editor has published. */
    @Transactional
    EventImport.Item take(Incoming incoming, Caller caller) {
        ObjectNode said = incoming.said();
        Identifiers.refuse(Identifiers.in(said));
        EventDetails details = details(said);
        String key = incoming.key() == null ? digest(details.title() + details.start()) : incoming.key();
        String importer = caller.requireSubject();
        // The same file twice at once is told apart one after the other.
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:key, 34))")
                .setParameter("key", importer + " " + key)
                .getSingleResult();
        String digest = digest(said.toString());
        List<Tuple> before = before(importer, key);
        if (before.isEmpty()) {
            UUID id = submit.submit(details, null, caller);
            remember(importer, key, id, digest);
            return EventImport.Item.taken(incoming.line(), EventImport.Outcome.CREATED, id);
        }
        UUID id = before.getFirst().get("event_id", UUID.class);
        if (before.getFirst().get("digest", String.class).equals(digest)) {
            return EventImport.Item.taken(incoming.line(), EventImport.Outcome.UNCHANGED, id);
        }
        change.change(id, said, caller);
        remember(importer, key, id, digest);
        return EventImport.Item.taken(incoming.line(), EventImport.Outcome.UPDATED, id);
    }

    /** Tags nobody knows here are left out: they are no reason to refuse what others wrote for themselves. */
    private EventDetails details(ObjectNode said) {
        if (said.path("tags").isArray()) {
            List<String> words =
                    said.path("tags").valueStream().map(tag -> tag.asText()).toList();
            said.putPOJO("tags", null);
            taxonomy.known(words).forEach(said.putArray("tags")::add);
        }
        try {
            return mergePatch.apply(null, said, EventDetails.class);
        } catch (ConstraintViolationException broken) {
            throw new Refusal.Invalid(broken.getConstraintViolations().stream()
                    .map(rule -> Fault.at(pointer(rule.getPropertyPath().toString()), rule.getMessage()))
                    .toList());
        } catch (WebApplicationException unreadable) {
            throw new Refusal.Invalid(Fault.at(pointer(unreadable), "is unknown or has another form"));
        }
    }

    private static String pointer(String path) {
        return "/"
                + path.replaceAll("\\[(\\d+)]", "/$1")
                        .replaceAll("\\.?<[^>]*>", "")
                        .replace('.', '/');
    }

    private static String pointer(WebApplicationException unreadable) {
        return unreadable.getCause() instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                        .collect(Collectors.joining())
                : "";
    }

    @SuppressWarnings("unchecked") // a native query
    private List<Tuple> before(String importer, String key) {
        return database.createNativeQuery(
                        "select event_id, digest from imported_event where importer = :importer and key = :key",
                        Tuple.class)
                .setParameter("importer", importer)
                .setParameter("key", key)
                .getResultList();
    }

    private void remember(String importer, String key, UUID event, String digest) {
        database.createNativeQuery("""
                        insert into imported_event (importer, key, event_id, digest) values (:importer, :key, :event, :digest)
                        on conflict (importer, key) do update set digest = excluded.digest""")
                .setParameter("importer", importer)
                .setParameter("key", key)
                .setParameter("event", event)
                .setParameter("digest", digest)
                .executeUpdate();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
