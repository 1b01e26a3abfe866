package learninghub.content.taxonomy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor writes to add a term. */
record NewTerm(
        @Schema(examples = "Just culture") @NotBlank @Size(max = NewTerm.NAME)
        String name,

        @Schema(examples = "6.6", description = "Required in a coded vocabulary, refused elsewhere")
        @Pattern(regexp = NewTerm.CODE, message = NewTerm.CODE_RULE)
        @Nullable
        String code,

        @Schema(description = "The term it stands under; absent: a top term") @Nullable
        UUID parentId) {
    /** The longest name of a term. */
    static final int NAME = 300;

    /** A code stands in addresses and in lists of them. */
    static final String CODE = "[A-Za-z0-9]+([.-][A-Za-z0-9]+)*";

    static final String CODE_RULE = "is letters and digits with single dots or hyphens between";
}
