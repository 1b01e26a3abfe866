package learninghub.network.membership;

import java.time.Instant;
import java.util.UUID;
import learninghub.outbox.Fact;

/** Somebody is a member no longer. Identifiers only. */
record MembershipEnded(UUID id, UUID networkId, UUID memberId, Instant at) implements Fact {
    @Override
    public String topic() {
        return "network.memberships";
    }

    @Override
    public UUID subject() {
        return id;
    }

    @Override
    public String type() {
        return "learninghub.membership.ended.v1";
    }
}
