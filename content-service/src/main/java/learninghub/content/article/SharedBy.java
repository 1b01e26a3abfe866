package learninghub.content.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The organisation that shares a resource. */
@Schema(name = "SharedBy")
public record SharedBy(
        @Schema(examples = "Institute for Safer Care") @NotBlank @Size(max = 300)
        String name,

        @Schema(examples = "https://institute.example.org") @WebAddress @Nullable
        String url) {}
