package learninghub.content.taxonomy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor may change of a term: what a merge patch is applied to. */
@Schema(name = "TermPatch")
record TermText(
        @Schema(examples = "Good practice") @NotBlank @Size(max = NewTerm.NAME)
        String name,

        @Schema(examples = "6.2", description = "Only in a coded vocabulary")
        @jakarta.validation.constraints.Pattern(regexp = NewTerm.CODE, message = NewTerm.CODE_RULE)
        @Nullable
        String code,

        @Schema(description = "null: a top term") @Nullable UUID parentId,

        @Schema(description = "true takes everything below along; false brings back this one")
        boolean archived) {}
