package learninghub.content.collection;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A collection in a list. */
@Schema(name = "CollectionSummary")
record CollectionSummary(
        UUID id,
        @Schema(examples = "handover-month") String slug,
        @Schema(examples = "Handover month") String title,

        @Schema(examples = "Six wards, one question.") @Nullable
        String description,

        @Schema(examples = "6", description = "How many published pieces it holds")
        long count) {}
