package learninghub.network.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An action. */
@Schema(name = "Action")
record ActionView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e50")
        UUID id,

        @Schema(examples = "Ask for the ten most common alerts")
        String title,

        @Schema(examples = "00000000-0000-4000-8000-000000000005") @Nullable
        UUID ownerId,

        @Schema(examples = "2026-03-31") @Nullable LocalDate dueOn,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10") @Nullable
        UUID meetingId,

        ActionStatus status,

        @Schema(examples = "https://docs.example/alerts") @Nullable
        String evidenceUrl,

        @Schema(examples = "1", description = "From how many meetings it was carried to the next")
        int carriedOver,

        @Schema(examples = "false") boolean overdue,
        @Schema(examples = "2026-03-05T15:00:00Z") Instant createdAt,
        @Schema(examples = "2026-03-20T10:00:00Z") @Nullable Instant doneAt) {}
