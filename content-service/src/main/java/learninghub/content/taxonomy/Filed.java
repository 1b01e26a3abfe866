package learninghub.content.taxonomy;

import jakarta.persistence.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term, or a tag where there is no vocabulary.
 *
 * @param address a term's path, a tag's slug
 */
record Filed(
        UUID id,
        boolean archived,
        @Nullable String vocabulary,
        @Nullable String code,
        String address,
        String name) {
    static Filed of(Tuple row) {
        return new Filed(
                row.get("id", UUID.class),
                row.get("is_archived", Boolean.class),
                row.get("vocabulary", String.class),
                row.get("code", String.class),
                row.get("address", String.class),
                row.get("name", String.class));
    }

    boolean isTerm() {
        return vocabulary != null;
    }
}
