package learninghub.content.attachment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import learninghub.content.article.LinkedFile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people say of a file: the {@code meta} of an upload, and what a merge patch is applied to. */
@Schema(name = "AttachmentDescription")
record Description(
        @Schema(examples = "Handover poster.png") @NotBlank @Size(max = LinkedFile.NAME)
        String name,

        @Schema(examples = "en", description = "BCP 47")
        @Size(max = 35)
        @Pattern(regexp = LinkedFile.BCP_47, message = "must be a BCP 47 language tag")
        @Nullable
        String language,

        @Schema(examples = "A poster showing five steps of a handover", description = "Needed for images")
        @Size(max = LinkedFile.ALT)
        @Nullable
        String alt) {}
