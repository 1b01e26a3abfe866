package learninghub.events.question;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody answers to one question. */
@Schema(name = "NewAnswer")
public record NewAnswer(
        @Schema(examples = "019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e66") @NotNull
        UUID question,

        @Schema(examples = "I need a hearing loop.", description = "To `yes-no` and `consent`: `yes` or `no`")
        @NotNull
        @Size(max = 2_000)
        String value) {}
