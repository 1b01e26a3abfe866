package learninghub.content.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import learninghub.outbox.Fact;
import org.jspecify.annotations.Nullable;

/** A tag was made, renamed or merged; carries its whole state, so that the last one is enough. */
record TagChanged(
        UUID id,
        String slug,
        String name,
        List<String> synonyms,
        @Nullable UUID mergedInto,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> formerSlugs)
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
        return "learninghub.tag.changed.v1";
    }
}
