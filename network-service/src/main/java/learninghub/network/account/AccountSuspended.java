package learninghub.network.account;

import java.time.Instant;
import java.util.UUID;
import learninghub.outbox.Fact;

/** An account is shut out everywhere. Its identifier only. */
record AccountSuspended(UUID id, Instant at) implements Fact {
    @Override
    public String topic() {
        return "network.accounts";
    }

    @Override
    public UUID subject() {
        return id;
    }

    @Override
    public String type() {
        return "learninghub.account.suspended.v1";
    }
}
