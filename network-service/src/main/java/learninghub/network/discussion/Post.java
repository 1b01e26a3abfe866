package learninghub.network.discussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody writes. */
@Schema(name = "Reply")
record Post(
        @Schema(examples = "We use a script of five questions.", description = "Markdown") @NotBlank @Size(max = 20_000)
        String body,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e51", description = "The reply it answers") @Nullable
        UUID parentId,

        @Schema(
                examples = "[\"00000000-0000-4000-8000-000000000003\"]",
                description =
                        "Members who are addressed: such as one can see in the list of members, or who wrote here")
        @Size(max = 20)
        @Nullable
        Set<@NotNull UUID> mentions) {
    Set<UUID> mentioned() {
        return mentions == null ? Set.of() : mentions;
    }
}
