package learninghub.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import learninghub.outbox.Fact;

/** It is public, for the first time or changed since. */
record EventPublished(@JsonValue PublicEvent event) implements Fact {
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
        return "learninghub.event.published.v1";
    }
}
