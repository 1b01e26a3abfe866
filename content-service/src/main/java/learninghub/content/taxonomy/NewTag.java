package learninghub.content.taxonomy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor writes to make a tag. */
record NewTag(
        @Schema(examples = "Medication safety") @NotBlank @Size(max = NewTag.NAME)
        String name,

        @Schema(examples = "[\"Safer medicines\"]") @Size(max = 20) @Nullable
        List<@NotBlank @Size(max = NewTag.NAME) String> synonyms) {
    /** The longest name of a tag. */
    static final int NAME = 100;
}
