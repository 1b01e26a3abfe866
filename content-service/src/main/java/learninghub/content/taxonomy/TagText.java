package learninghub.content.taxonomy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor may change of a tag: what a merge patch is applied to. */
@Schema(name = "TagPatch")
record TagText(
        @Schema(examples = "Medication safety") @NotBlank @Size(max = NewTag.NAME)
        String name,

        @Schema(examples = "medication-safety", description = "Follows the name unless it is given")
        @NotNull
        @Size(max = Slug.LENGTH)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "is lower case letters and digits with single hyphens")
        String slug,

        @Schema(examples = "[\"Safer medicines\"]") @NotNull @Size(max = Tag.SYNONYMS)
        List<@NotBlank @Size(max = NewTag.NAME) String> synonyms) {}
