package learninghub.events.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where people meet. A plain string is short for one with a name only. */
@Schema(name = "Venue")
record Venue(
        @Schema(examples = "Harbour Conference Centre") @NotBlank @Size(max = 300)
        String name,

        @Schema(examples = "1 Quay Street, Bristol") @Size(max = 500) @Nullable
        String address,

        @Schema(examples = "Step-free; hearing loop in the main hall") @Size(max = 2_000) @Nullable
        String accessibility) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Venue named(String name) {
        return new Venue(name, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    Venue {}
}
