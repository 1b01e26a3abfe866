package learninghub.network.network;

import java.util.List;
import java.util.UUID;
import learninghub.network.membership.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A network. */
@Schema(name = "Network")
record NetworkView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        UUID id,

        @Schema(examples = "patient-safety-partners-network")
        String slug,

        @Schema(examples = "Patient Safety Partners Network")
        String name,

        @Schema(examples = "Partners support each other and learn what works.")
        String purpose,

        Visibility visibility,
        Admission admission,
        @Nullable Eligibility eligibility,

        @Schema(examples = "Tell us where you are a Patient Safety Partner.") @Nullable
        String joinText,

        @Schema(examples = "[\"patient-engagement\"]", description = "Paths in the vocabulary topics")
        List<String> topics,

        @Schema(examples = "12", description = "After how many months members say again that they belong") @Nullable
        Integer reviewMonths,

        @Schema(description = "When a chair shows them; below 10 absent") @Nullable
        Figures figures,

        @Schema(examples = "163", description = "For members only") @Nullable
        Long memberCount,

        @Schema(description = "For members only") @Nullable Role myRole) {

    /** What everybody may know in figures; more of it at {@code …/figures}. */
    @Schema(name = "FiguresOfNetwork")
    record Figures(@Schema(examples = "160+") String members) {}
}
