package learninghub.network.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something to keep. */
@Schema(name = "NewLibraryResource")
record NewLibraryItem(
        @Schema(examples = "Script for follow-up calls") @NotBlank @Size(max = 300)
        String title,

        @Schema(examples = "Five questions, one page.") @Size(max = 2000) @Nullable
        String description,

        @Schema(examples = "https://docs.example/script")
        @Size(max = 2000)
        @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
        @Nullable
        String url,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e60", description = "A published article of the hub")
        @Nullable
        UUID articleId) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "give a url or an articleId, or neither and put a file")
    public boolean isOneAtMost() {
        return url == null || articleId == null;
    }
}
