package learninghub.content.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Consent as it was given. */
@Schema(name = "NewConsent")
record NewConsent(
        @Schema(examples = "2026-10-02") @NotNull @PastOrPresent
        LocalDate givenAt,

        @Schema(examples = "My story and my first name, on this site, until I say otherwise.")
        @NotBlank
        @Size(max = NewConsent.SCOPE)
        String scope,

        @Schema(examples = "The patient, in writing", description = "Who gave it; shown to the author and editors only")
        @NotBlank
        @Size(max = NewConsent.BY)
        String by) {
    /** The longest scope, in characters. */
    static final int SCOPE = 2_000;

    /** The longest note of who gave it, in characters. */
    static final int BY = 300;
}
