package learninghub.network.digest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which sections of the published notes are to be told, and by whom. */
@Schema(name = "NewDigest")
record NewDigest(
        @Schema(examples = "What we learned about handover this spring") @NotBlank @Size(max = 300)
        String title,

        @Schema(
                examples = "[\"body\"]",
                description = "`body`, or the id of an agenda item that has notes of its own; in this order")
        @NotEmpty
        @Size(max = 100)
        List<@NotBlank @Size(max = 40) String> sections,

        @NotNull PostedBy postedBy,

        @Schema(description = "Guests of the meeting who are to be named as authors") @Size(max = 20) @Nullable
        List<@NotNull @Valid NamedGuest> guests) {}
