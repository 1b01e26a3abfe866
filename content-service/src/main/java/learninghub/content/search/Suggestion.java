package learninghub.content.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A way to go on typing.
 *
 * @param kind tag, person, article or event
 * @param ref the slug of a tag, article or event
 */
@Schema(name = "Suggestion")
record Suggestion(
        @Schema(examples = "tag") String kind,
        @Schema(examples = "Patient Safety Partner") String text,

        @Schema(examples = "patient-safety-partner") @Nullable
        String ref) {}
