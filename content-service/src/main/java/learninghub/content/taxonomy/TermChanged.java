package learninghub.content.taxonomy;

import java.util.UUID;
import learninghub.outbox.Fact;
import org.jspecify.annotations.Nullable;

/** A term was made, renamed, moved or archived; carries its whole state, so that the last one is enough. */
record TermChanged(
        UUID id, String vocabulary, @Nullable String code, String slug, String path, String name, boolean archived)
        implements Fact {
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
        return "learninghub.term.changed.v1";
    }
}
