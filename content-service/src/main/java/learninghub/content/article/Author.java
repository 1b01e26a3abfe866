package learninghub.content.article;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wrote it: a member, or a name. */
@Schema(name = "Author")
public record Author(
        @Size(max = 255) @Nullable String memberId,

        @Schema(examples = "Asha Example") @Size(max = 200) @Nullable
        String name,

        @Schema(examples = "Patient Safety Specialist") @Size(max = 200) @Nullable
        String role,

        @Schema(examples = "Example Hospital") @Size(max = 200) @Nullable
        String organisation) {

    /** The same under the name of the account; as written where the account has none. */
    Author named(String accountName) {
        return accountName.isBlank() ? this : new Author(memberId, accountName, role, organisation);
    }

    @AssertTrue(message = "needs a memberId or a name")
    @Schema(hidden = true)
    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isSomebody() {
        return memberId != null || (name != null && !name.isBlank());
    }
}
