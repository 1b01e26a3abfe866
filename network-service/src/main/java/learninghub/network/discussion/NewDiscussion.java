package learninghub.network.discussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A thread to begin. */
@Schema(name = "NewDiscussion")
record NewDiscussion(
        @Schema(examples = "Follow-up calls") @NotBlank @Size(max = 300)
        String title,

        @Schema(examples = "Does anybody ring patients after discharge?", description = "Markdown")
        @NotBlank
        @Size(max = 20_000)
        String body,

        @Schema(examples = "[\"00000000-0000-4000-8000-000000000003\"]", description = "Members who are addressed")
        @Size(max = 20)
        @Nullable
        Set<@NotNull UUID> mentions) {
    Set<UUID> mentioned() {
        return mentions == null ? Set.of() : mentions;
    }
}
