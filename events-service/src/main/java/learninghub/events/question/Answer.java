package learninghub.events.question;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer as it is kept.
 *
 * @param text what was asked, in the words it was asked in
 */
@Schema(
        name = "Answer",
        requiredProperties = {"question", "text", "value"})
public record Answer(
        @Schema(examples = "019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e66")
        UUID question,

        @Schema(examples = "What should we know to make you welcome?")
        String text,

        @Schema(examples = "I need a hearing loop.") String value) {}
