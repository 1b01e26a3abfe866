package learninghub.content.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import learninghub.outbox.Fact;
import org.jspecify.annotations.Nullable;

/** A term was made, renamed, moved or archived; carries its whole state, so that the last one is enough. */
record TermChanged(
        UUID id,
        String vocabulary,
        @Nullable String code,
        String slug,
        String path,
        String name,
        @Nullable UUID parentId,
        boolean archived,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> formerPaths)
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
