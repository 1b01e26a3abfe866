package learninghub.network.network;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A network to be founded. */
@Schema(name = "NewNetwork")
record NewNetwork(
        @Schema(examples = "Patient Safety Partners Network") @NotBlank @Size(max = 200)
        String name,

        @Schema(examples = "Partners support each other and learn what works.") @NotBlank @Size(max = 4000)
        String purpose,

        @NotNull Visibility visibility,
        @NotNull Admission admission,
        @Valid @Nullable Eligibility eligibility,

        @Schema(examples = "Tell us where you are a Patient Safety Partner.") @Size(max = 4000) @Nullable
        String joinText,

        @Schema(examples = "[\"patient-engagement\"]", description = "Paths in the vocabulary topics")
        @Size(max = 20)
        @Nullable
        List<@NotBlank @Size(max = 400) String> topics,

        @Schema(
                examples = "12",
                description = "After how many months members say again that they belong; absent: never")
        @Min(1)
        @Max(60)
        @Nullable
        Integer reviewMonths,

        @Schema(examples = "[\"00000000-0000-4000-8000-000000000003\"]", description = "The members who chair it first")
        @NotEmpty
        @Size(max = 20)
        Set<@NotNull UUID> chairs) {

    NetworkTerms terms() {
        return new NetworkTerms(name, purpose, visibility, admission, eligibility, joinText, topics, reviewMonths);
    }
}
