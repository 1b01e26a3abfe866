package learninghub.network.paper;

import java.time.Instant;
import java.util.UUID;
import learninghub.network.file.FileView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A paper: awaited, or delivered. */
@Schema(name = "Paper")
record PaperView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e41")
        UUID id,

        @Schema(examples = "After-action reviews, first quarter")
        String title,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e11") @Nullable
        UUID agendaItemId,

        @Schema(examples = "2026-02-28T14:00:00Z") Instant dueAt,

        @Schema(examples = "00000000-0000-4000-8000-000000000005") @Nullable
        UUID responsibleId,

        @Schema(examples = "12") @Nullable Integer pages,

        @Schema(examples = "https://docs.example/reviews") @Nullable
        String url,

        @Nullable FileView file,

        @Schema(examples = "2026-02-27T16:10:00Z", description = "Absent: awaited") @Nullable
        Instant arrivedAt,

        @Schema(examples = "false", description = "It came, or is awaited, after it was due")
        boolean late) {}
