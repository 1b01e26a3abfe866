package learninghub.content.article;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did what to a piece, when, and what they said. */
@Schema(name = "HistoryEntry")
record HistoryEntry(
        Instant at,
        @Schema(examples = "Test Editor") String actor,
        @Schema(examples = "returned") String act,
        @Schema(examples = "3") int revision,

        @Schema(examples = "Please name the source of the figures.") @Nullable
        String comment,

        @Nullable List<Passage> passages) {
    private static final TypeReference<List<Passage>> PASSAGES = new TypeReference<>() {};

    static HistoryEntry of(Tuple row) {
        String passages = row.get("passages", String.class);
        return new HistoryEntry(
                row.get("at", Instant.class),
                row.get("actor_name", String.class),
                row.get("act", String.class),
                row.get("revision", Integer.class),
                row.get("comment", String.class),
                passages == null ? null : StoredJson.read(passages, PASSAGES));
    }
}
