package learninghub.content.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file that is linked, not held here: an attachment with an address and no bytes. */
@Schema(name = "Attachment")
public record LinkedFile(
        @Schema(examples = "Report (PDF)") @NotBlank @Size(max = 300)
        String name,

        @Schema(examples = "https://files.example.org/report.pdf") @NotNull @WebAddress
        String url,

        @Schema(examples = "application/pdf") @Size(max = 100) @Nullable
        String mediaType,

        @Schema(examples = "en") @Size(max = 35) @Nullable String language) {}
