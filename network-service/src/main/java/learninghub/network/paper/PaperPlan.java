package learninghub.network.paper;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is settled about a paper; its file is put beside it. */
@Schema(name = "PaperPlan")
record PaperPlan(
        @Schema(examples = "After-action reviews, first quarter") @NotBlank @Size(max = 300)
        String title,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e11") @Nullable
        UUID agendaItemId,

        @Schema(examples = "2026-02-28T14:00:00Z", description = "Absent: when the meeting's papers are due") @Nullable
        Instant dueAt,

        @Schema(
                examples = "00000000-0000-4000-8000-000000000005",
                description = "The member who delivers it, and so may put its file")
        @Nullable
        UUID responsibleId,

        @Schema(examples = "12") @Min(1) @Max(100_000) @Nullable
        Integer pages,

        @Schema(examples = "https://docs.example/reviews", description = "Where it is a link instead of a file")
        @Size(max = 2000)
        @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
        @Nullable
        String url) {}
