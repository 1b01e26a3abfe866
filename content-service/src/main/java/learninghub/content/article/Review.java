package learninghub.content.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An editor's word on what was handed in. Returning it needs a comment: the author must know what to do. */
record Review(
        @NotNull Decision decision,

        @Schema(examples = "Please name the source of the figures.") @Size(max = 4000) @Nullable
        String comment) {
    enum Decision {
        @JsonProperty("approved")
        APPROVED,
        @JsonProperty("returned")
        RETURNED
    }

    @AssertTrue(message = "a returned piece needs a comment")
    @com.fasterxml.jackson.annotation.JsonIgnore
    @Schema(hidden = true)
    public boolean isExplained() {
        return decision != Decision.RETURNED || (comment != null && !comment.isBlank());
    }
}
