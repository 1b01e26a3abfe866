package learninghub.network.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.network.actor.MemberId;
import learninghub.network.membership.LeaveAll;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Somebody asks to be erased: from now on they are in no network and shut out everywhere; {@link CarryOutErasure} does the rest. */
@ApplicationScoped
class AskForErasure {
    private final LeaveAll leaveAll;
    private final EntityManager database;
    private final ErasureConfig config;
    private final Outbox outbox;
    private final Clock clock;

    AskForErasure(LeaveAll leaveAll, EntityManager database, ErasureConfig config, Outbox outbox, Clock clock) {
        this.leaveAll = leaveAll;
        this.database = database;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    ErasureView ask(@Nullable String ifMatch, Caller person) {
        ETags.require(ifMatch, MeView.of(person).tag());
        UUID member = MemberId.of(person);
        leaveAll.leave(member);
        ErasureView asked = ErasureView.begun(clock.instant());
        insert(asked, member);
        outbox.announce(new AccountSuspended(member, asked.askedAt()));
        return asked;
    }

    private void insert(ErasureView asked, UUID member) {
        Instant due = asked.askedAt().plus(config.settlesAfter());
        database.createNativeQuery("""
                        insert into erasure (id, digest, member_id, asked_at, due_at)
                        values (:id, sha256(convert_to(cast(:member as text), 'UTF8')), :member, :at, :due)""")
                .setParameter("id", asked.id())
                .setParameter("member", member)
                .setParameter("at", asked.askedAt())
                .setParameter("due", due)
                .executeUpdate();
    }
}
