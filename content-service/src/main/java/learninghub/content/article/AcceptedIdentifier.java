package learninghub.content.article;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place that looked like a patient's identifier and that an editor lets stand, named as it was refused, and why. */
@Schema(name = "AcceptedIdentifier")
public record AcceptedIdentifier(
        @Schema(examples = "/body") @NotNull @Size(max = 1000)
        String pointer,

        @Schema(examples = "117") @Min(0) int offset,
        @Schema(examples = "12") @Min(1) int length,

        @Schema(examples = "The number printed on the specimen form; it is nobody's.")
        @NotBlank
        @Size(max = AcceptedIdentifier.REASON)
        String reason) {
    /** The longest reason, in characters. */
    static final int REASON = 500;
}
