package learninghub.network.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of an action can be changed. */
@Schema(name = "ActionPatch")
record ActionChange(
        @Schema(examples = "Ask for the ten most common alerts") @NotBlank @Size(max = 500)
        String title,

        @Schema(examples = "00000000-0000-4000-8000-000000000005") @Nullable
        UUID ownerId,

        @Schema(examples = "2026-03-31") @Nullable LocalDate dueOn,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10", description = "Another one: it is carried over")
        @Nullable
        UUID meetingId,

        @NotNull ActionStatus status,

        @Schema(examples = "https://docs.example/alerts", description = "What shows that it is done")
        @Size(max = 2000)
        @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
        @Nullable
        String evidenceUrl) {
    /** What the owner, who is no note-taker, may not touch. */
    boolean isSamePlanAs(ActionChange before) {
        return title.equals(before.title)
                && Objects.equals(ownerId, before.ownerId)
                && Objects.equals(dueOn, before.dueOn)
                && Objects.equals(meetingId, before.meetingId);
    }
}
