package learninghub.events.question;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked of who registers. */
@Schema(
        name = "Question",
        requiredProperties = {"id", "text", "type", "options", "required"})
record QuestionView(
        @Schema(examples = "019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e66")
        UUID id,

        @Schema(examples = "What should we know to make you welcome?")
        String text,

        @Schema(examples = "text") NewQuestion.Type type,
        @Schema(examples = "[]") List<String> options,
        @Schema(examples = "false") boolean required) {}
