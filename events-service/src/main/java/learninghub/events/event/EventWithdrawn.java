package learninghub.events.event;

import java.util.UUID;
import learninghub.outbox.Fact;

/** It is public no more. */
record EventWithdrawn(UUID id, String slug, int sequence) implements Fact {
    @Override
    public String topic() {
        return EventFacts.TOPIC;
    }

    @Override
    public UUID subject() {
        return id;
    }

    @Override
    public String type() {
        return "learninghub.event.withdrawn.v1";
    }
}
