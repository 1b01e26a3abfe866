package learninghub.content.glossary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor writes. */
@Schema(name = "NewGlossaryTerm")
record NewGlossaryTerm(
        @Schema(examples = "PSIRF") @NotBlank @Size(max = NewGlossaryTerm.TERM)
        String term,

        @Schema(examples = "Patient Safety Incident Response Framework")
        @Size(min = 1, max = NewGlossaryTerm.TERM)
        @Nullable
        String expansion,

        @Schema(examples = "How NHS organisations in England decide which incidents to look into, and how.")
        @NotBlank
        @Size(max = NewGlossaryTerm.MEANING)
        String meaning) {
    /** The longest term or expansion. */
    static final int TERM = 200;

    /** The longest meaning. */
    static final int MEANING = 1_000;
}
