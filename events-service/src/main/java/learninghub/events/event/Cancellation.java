package learninghub.events.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an event does not take place; shown to everyone. */
@Schema(name = "Cancellation")
public record Cancellation(
        @Schema(examples = "The speaker is ill.") @NotBlank @Size(max = 1_000)
        String reason) {}
