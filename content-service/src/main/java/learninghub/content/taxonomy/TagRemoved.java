package learninghub.content.taxonomy;

import java.util.UUID;
import learninghub.outbox.Fact;

/** A tag nothing used was removed. */
record TagRemoved(UUID id) implements Fact {
    @Override
    public String topic() {
        return "content.taxonomy";
    }

    @Override
    public UUID subject() {
        return id;
    }

    @Override
    public String type() {
        return "learninghub.tag.removed.v1";
    }
}
