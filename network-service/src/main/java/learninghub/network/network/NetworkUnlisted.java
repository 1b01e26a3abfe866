package learninghub.network.network;

import java.util.UUID;
import learninghub.outbox.Fact;

/** This network is known to its members only, and to nobody by a slug. */
record NetworkUnlisted(UUID id) implements Fact {
    @Override
    public String topic() {
        return "network.networks";
    }

    @Override
    public UUID subject() {
        return id;
    }

    @Override
    public String type() {
        return "learninghub.network.unlisted.v1";
    }
}
