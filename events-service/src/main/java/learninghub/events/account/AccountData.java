package learninghub.events.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import learninghub.http.Caller;

/** All that this service holds of an account. What is another's beside it is left out. */
@ApplicationScoped
class AccountData {
    /** Of each kind; whoever has more asks the operations themselves. */
    static final int MOST = 10_000;

    /** By kind: rows as JSON, of the account :me. */
    private static final Map<String, String> KINDS = Map.of(
            "registrations",
                    "select to_jsonb(t) - 'member_id' - 'revision' - 'ticket' || jsonb_build_object('event', e.slug, 'title', e.title) "
                            + "from registration t join event e on e.id = t.event_id where t.member_id = :me",
            "certificates",
                    "select to_jsonb(t) from certificate t join registration r on r.id = t.registration_id where r.member_id = :me",
            // Of a secret address only a digest is kept, which is of use to nobody.
            "calendarLinks",
                    "select to_jsonb(t) - 'member_id' - 'secret_hash' from calendar_link t where member_id = :me",
            // Their address itself is sealed; the sign-in account tells it.
            "mailbox", "select jsonb_build_object('notedAt', noted_at) from mailbox where person = :me",
            "codes",
                    "select jsonb_build_object('eventId', event_id, 'word', word, 'madeAt', made_at) from code where member_id = :me",
            "imports", "select to_jsonb(t) - 'importer' from event_import t where importer = :me",
            "noticesOff", "select to_jsonb(t) - 'person' from notice_off t where person = :me",
            "memberships", "select to_jsonb(t) - 'member_id' from membership t where member_id = :me",
            "events",
                    "select jsonb_build_object('id', id, 'slug', slug, 'title', title, 'description', description, 'status', status, "
                            + "'createdAt', created_at) from event where submitted_by = :me");

    /** Figures over what an account handed in. */
    private static final Map<String, String> USAGE = Map.of(
            "eventsSubmitted", "select count(*) from event where submitted_by = :me",
            "eventsPublished",
                    "select count(*) from event where submitted_by = :me and first_published_at is not null");

    private final EntityManager database;
    private final ObjectMapper json;

    AccountData(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Map<String, List<JsonNode>> of(String subject, Caller service) {
        KeepersOnly.permit(service);
        Map<String, List<JsonNode>> all = new TreeMap<>();
        KINDS.forEach((kind, select) -> all.put(kind, rows(select, subject)));
        return all;
    }

    Map<String, Long> usage(String subject, Caller service) {
        KeepersOnly.permit(service);
        Map<String, Long> figures = new TreeMap<>();
        USAGE.forEach((figure, select) -> figures.put(
                figure,
                ((Number) database.createNativeQuery(select)
                                .setParameter("me", subject)
                                .getSingleResult())
                        .longValue()));
        return figures;
    }

    private List<JsonNode> rows(String select, String subject) {
        List<?> rows = database.createNativeQuery("select cast(rows.one as text) from (" + select + ") rows(one)")
                .setParameter("me", subject)
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream().map(row -> read((String) row)).toList();
    }

    private JsonNode read(String row) {
        try {
            return json.readTree(row);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
