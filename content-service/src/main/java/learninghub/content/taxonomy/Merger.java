package learninghub.content.taxonomy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Into which tag one is merged. */
@Schema(name = "TagMerger")
record Merger(
        @Schema(examples = "incident-reporting") @NotBlank @Size(max = Slug.LENGTH)
        String into) {}
