package learninghub.network.account;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A profile as its person writes and reads it.
 *
 * @param visible whether fellow members see it beside the name; nobody does unless told so
 */
@Schema(name = "Profile")
public record ProfileAnswers(
        @Schema(description = "ISO 3166-1 alpha-2", examples = "GB")
        @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters (ISO 3166-1)")
        @Nullable
        String country,

        @Schema(examples = "England") @Size(max = 100) @Nullable
        String nation,

        @Schema(examples = "Riverbank NHS Trust") @Size(max = 200) @Nullable
        String organisation,

        @Schema(examples = "nhs") @Size(max = 100) @Nullable String organisationType,

        @Schema(examples = "patient-safety-partner") @Size(max = 100) @Nullable
        String role,

        @Schema(examples = "Patient safety partner since 2023; interested in medicines.") @Size(max = 2000) @Nullable
        String about,

        @Schema(description = "Whether fellow members see it", examples = "false", defaultValue = "false") @Nullable
        Boolean visible) {

    static final ProfileAnswers BLANK = new ProfileAnswers(null, null, null, null, null, null, false);
}
