package learninghub.network.meeting;

import java.time.Instant;
import java.util.UUID;
import learninghub.outbox.Fact;

/** A meeting is cancelled. Identifiers only: when and what about is asked of this service. */
record MeetingCancelled(UUID id, UUID networkId, Instant at) implements Fact {
    @Override
    public String topic() {
        return "network.meetings";
    }

    @Override
    public UUID subject() {
        return id;
    }

    @Override
    public String type() {
        return "learninghub.meeting.cancelled.v1";
    }
}
