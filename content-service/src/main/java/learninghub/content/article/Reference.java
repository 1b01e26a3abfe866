package learninghub.content.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A numbered reference. The DOI is kept bare: without prefix, address or space, in lower case, and is the
 * link where no other is given.
 */
@Schema(name = "Reference")
public record Reference(
        @Schema(examples = "Example A. Learning from near misses. 2024.") @NotBlank @Size(max = 2000)
        String text,

        @Schema(examples = "10.1000/182")
        @Size(max = 300)
        @Pattern(regexp = Doi.BARE, message = "must be a DOI, such as 10.1000/182")
        @Nullable
        String doi,

        @Schema(examples = "https://doi.org/10.1000/182") @WebAddress @Nullable
        String url) {

    public Reference {
        doi = doi == null || doi.isBlank() ? null : Doi.normalise(doi);
        url = url == null && doi != null && doi.matches(Doi.BARE) ? Doi.link(doi) : url;
    }
}
