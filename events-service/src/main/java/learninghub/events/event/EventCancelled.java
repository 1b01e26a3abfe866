package learninghub.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import learninghub.outbox.Fact;

/** It will not take place; it stays to be seen. */
record EventCancelled(@JsonValue PublicEvent event) implements Fact {
    @Override
    public String topic() {
        return EventFacts.TOPIC;
    }

    @Override
    public UUID subject() {
        return event.id();
    }

    @Override
    public String type() {
        return "learninghub.event.cancelled.v1";
    }
}
