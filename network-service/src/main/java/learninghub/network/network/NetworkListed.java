package learninghub.network.network;

import java.util.UUID;
import learninghub.outbox.Fact;

/** Everybody may know that this network exists, and by which slug. */
record NetworkListed(UUID id, String slug) implements Fact {
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
        return "learninghub.network.listed.v1";
    }
}
