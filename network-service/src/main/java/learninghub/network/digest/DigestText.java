package learninghub.network.digest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a digest can be changed while it is open. */
@Schema(name = "DigestPatch")
record DigestText(
        @Schema(examples = "What we learned about handover this spring") @NotBlank @Size(max = 300)
        String title,

        @Schema(examples = "Two teams try a structured handover.") @NotBlank @Size(max = 256 * 1024)
        String body,

        @NotNull PostedBy postedBy,
        @Size(max = 20) @Nullable List<@NotNull @Valid NamedGuest> guests) {
    List<NamedGuest> guestsOrNone() {
        return guests == null ? List.of() : guests;
    }
}
