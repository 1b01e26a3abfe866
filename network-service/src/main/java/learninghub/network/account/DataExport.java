package learninghub.network.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import learninghub.network.actor.ActingAs;
import learninghub.network.actor.Persona;
import org.jspecify.annotations.Nullable;

/** All that this service holds of a person: what they wrote, and what is about them, also in networks they have left. */
@ApplicationScoped
class DataExport {
    /** Of each kind; whoever has more asks the operations themselves. */
    static final int MOST = 10_000;

    /** By kind: rows as JSON, of the person :me. What is another's beside it is left out. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry(
                    "invitations",
                    "select to_jsonb(t) - 'version' - 'invited_by' from invitation t where claimed_by = :me or email = acting_email()"),
            Map.entry(
                    "guestPasses",
                    "select to_jsonb(t) - 'version' - 'invited_by' from guest_pass t where :me = acting_member() and email = acting_email()"),
            Map.entry("digests", """
                    select jsonb_build_object('id', id, 'title', title, 'body', body, 'state', state,
                      'prepared', created_by = :me, 'consentedAsChair', chair_consented_at is not null and chair_consented_by = :me,
                      'named', coalesce((select jsonb_agg(guest) from jsonb_array_elements(guests) guest where guest ->> 'email' = acting_email()), '[]'))
                    from digest where created_by = :me or chair_consented_by = :me or guests @> me_as_guest()"""),
            Map.entry("privateLinks", "select to_jsonb(t) - 'secret_hash' from private_link t where person_id = :me"),
            Map.entry("noticesOff", "select to_jsonb(t) - 'person' from notice_off t where person = cast(:me as text)"),
            Map.entry("bans", "select to_jsonb(t) - 'banned_by' from ban t where member_id = :me"),
            Map.entry("profile", "select to_jsonb(t) - 'version' from profile t where member_id = :me"),
            Map.entry("memberships", "select to_jsonb(t) - 'version' from membership t where member_id = :me"),
            Map.entry(
                    "membershipRequests",
                    "select to_jsonb(t) - 'version' - 'decided_by' from membership_request t where member_id = :me"),
            Map.entry("agendaItems", "select to_jsonb(t) from agenda_item t where proposed_by = :me or owner_id = :me"),
            Map.entry("notes", "select to_jsonb(t) from notes_revision t where written_by = :me"),
            Map.entry(
                    "papers",
                    "select to_jsonb(t) - 'version' from paper t where added_by = :me or responsible_id = :me"),
            Map.entry("files", "select to_jsonb(t) from file t where uploaded_by = :me"),
            Map.entry("attendance", "select to_jsonb(t) from attendee t where member_id = :me"),
            Map.entry(
                    "actions",
                    "select to_jsonb(t) - 'version' from action_item t where owner_id = :me or created_by = :me"),
            Map.entry("decisions", "select to_jsonb(t) - 'version' from decision t where created_by = :me"),
            Map.entry("discussions", "select to_jsonb(t) from discussion t where started_by = :me"),
            Map.entry("replies", "select to_jsonb(t) from reply t where written_by = :me"),
            Map.entry("resources", "select to_jsonb(t) - 'version' from library_resource t where added_by = :me"));

    private final EntityManager database;
    private final Persona persona;
    private final ObjectMapper json;

    DataExport(EntityManager database, Persona persona, ObjectMapper json) {
        this.database = database;
        this.persona = persona;
        this.json = json;
    }

    @ActingAs(ActingAs.EXPORT)
    Map<String, List<JsonNode>> of(UUID member, @Nullable String email) {
        persona.take(member, email);
        Map<String, List<JsonNode>> all = new TreeMap<>();
        KINDS.forEach((kind, select) -> all.put(kind, rows(select, member)));
        return all;
    }

    private List<JsonNode> rows(String select, UUID member) {
        List<?> rows = database.createNativeQuery("select cast(rows.one as text) from (" + select + ") rows(one)")
                .setParameter("me", member)
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
