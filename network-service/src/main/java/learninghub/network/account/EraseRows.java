package learninghub.network.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import learninghub.network.actor.ActingAs;
import learninghub.network.actor.Persona;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Forgets a person in this service's own database: what a network relies on stays, as a former member's; what is only theirs goes. Once
 * more changes nothing. Acts as that person: the database shows it no other rows.
 */
@ApplicationScoped
class EraseRows {
    /** The order does not matter. Their going from the person's key makes them nobody in the access log, whose chain stays whole. */
    private static final List<String> ROWS = List.of(
            "delete from profile where member_id = :me",
            "delete from person_key where member_id = :me",
            "delete from membership_request where member_id = :me",
            "update membership_request set decided_by = former_member() where decided_by = :me",
            "update membership set member_id = former_member(), name = null where member_id = :me",
            "delete from ban where member_id = :me",
            "update ban set banned_by = former_member() where banned_by = :me",
            "delete from invitation where claimed_by = :me or email = acting_email()",
            "update invitation set invited_by = former_member() where invited_by = :me",
            // What was agreed with them is not any more; what is handed in is an article.
            """
            update digest set version = version + 1,
              guests = (select coalesce(jsonb_agg(guest), '[]') from jsonb_array_elements(guests) guest where guest ->> 'email' <> acting_email()),
              state = case when state = 'agreed' then 'open' else state end, chair_consented_by = null, chair_consented_at = null
            where :me = acting_member() and guests @> me_as_guest()""",
            "update digest set created_by = former_member() where created_by = :me",
            "update digest set chair_consented_by = former_member() where chair_consented_by = :me",
            "delete from guest_pass where :me = acting_member() and email = acting_email()",
            "update guest_pass set invited_by = former_member() where invited_by = :me",
            "update meeting set chaired_by = former_member() where chaired_by = :me",
            "update meeting_series set chairs = array_remove(chairs, :me) where :me = any (chairs)",
            "update agenda_item set proposed_by = former_member() where proposed_by = :me",
            "update agenda_item set owner_id = former_member() where owner_id = :me",
            "update notes_revision set written_by = former_member() where written_by = :me",
            "update notes_revision set published_by = former_member() where published_by = :me",
            "update file set uploaded_by = former_member() where uploaded_by = :me",
            "update paper set added_by = former_member() where added_by = :me",
            "update paper set responsible_id = former_member() where responsible_id = :me",
            "update attendance set recorded_by = former_member() where recorded_by = :me",
            "delete from attendee where member_id = :me",
            "update action_item set owner_id = former_member() where owner_id = :me",
            "update action_item set created_by = former_member() where created_by = :me",
            "update decision set created_by = former_member() where created_by = :me",
            "update discussion set started_by = former_member() where started_by = :me",
            "update discussion set mentions = array_replace(mentions, :me, former_member()) where :me = any (mentions)",
            "update reply set written_by = former_member() where written_by = :me",
            "update reply set mentions = array_replace(mentions, :me, former_member()) where :me = any (mentions)",
            "update library_resource set added_by = former_member() where added_by = :me",
            "delete from suspension where member_id = :me",
            "update suspension set suspended_by = former_member() where suspended_by = :me",
            "delete from private_link where person_id = :me",
            "delete from mailbox where person = cast(:me as text)",
            "delete from notice where person = cast(:me as text)",
            "delete from notice_off where person = cast(:me as text)",
            // The answers themselves are sealed with the client's key.
            "delete from idempotency_key where owner = cast(:me as text)");

    private final EntityManager database;
    private final Persona persona;
    private final Outbox outbox;

    EraseRows(EntityManager database, Persona persona, Outbox outbox) {
        this.database = database;
        this.persona = persona;
        this.outbox = outbox;
    }

    /** @param email their verified address, by which invitations and passes are theirs */
    @ActingAs(ActingAs.ERASURE)
    void of(UUID member, @Nullable String email) {
        persona.take(member, email);
        forgetTold(member);
        ROWS.forEach(statement ->
                database.createNativeQuery(statement).setParameter("me", member).executeUpdate());
    }

    /** What was told of their memberships names them; behind each stands its end already. */
    private void forgetTold(UUID member) {
        List<UUID> memberships = database.createNativeQuery("select id from membership where member_id = :me")
                .setParameter("me", member)
                .getResultList();
        memberships.forEach(membership -> outbox.forget("network.memberships", membership));
    }
}
