package learninghub.content.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A numbered reference. The DOI is kept bare: without prefix, address or space, in lower case. */
@Schema(name = "Reference")
public record Reference(
        @Schema(examples = "Example A. Learning from near misses. 2024.") @NotBlank @Size(max = 2000)
        String text,

        @Schema(examples = "10.1000/182") @Size(max = 300) @Nullable
        String doi,

        @Schema(examples = "https://doi.org/10.1000/182") @WebAddress @Nullable
        String url) {

    public Reference {
        doi = doi == null ? null : Doi.normalise(doi);
    }
}
