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

        @Schema(examples = "[\"Safer medicines\"]") @Size(max = Tag.SYNONYMS) @Nullable
        List<@NotBlank @Size(max = NewTag.NAME) String> synonyms,

        @Schema(
                examples = "[\"medicines-safety\"]",
                description = "Slugs of tags that are nearly called the same and mean something else")
        @Size(max = 20)
        @Nullable
        List<@NotBlank @Size(max = Slug.LENGTH) String> distinctFrom) {
    /** The longest name of a tag. */
    static final int NAME = 100;

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
