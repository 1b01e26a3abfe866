package learninghub.network.account;

import java.time.Instant;
import java.util.UUID;
import learninghub.outbox.Fact;

/** An account may do again what it could. Its identifier only. */
record AccountReinstated(UUID id, Instant at) implements Fact {
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
        return "learninghub.account.reinstated.v1";
    }
}
