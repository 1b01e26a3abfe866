package learninghub.content.article;

import jakarta.persistence.Tuple;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The same piece for other readers.
 *
 * @param variant null: the original
 */
@Schema(name = "VariantSummary")
record VariantSummary(
        UUID id,
        @Schema(examples = "safer-handovers-easy-read") String slug,
        @Schema(examples = "Safer handovers, easy to read") String title,
        @Schema(examples = "article") String type,
        @Schema(examples = "en") String language,
        @Schema(examples = "easy-read") @Nullable String variant) {
    static VariantSummary of(Tuple row) {
        return new VariantSummary(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class));
    }
}
