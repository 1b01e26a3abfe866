package learninghub.network.membership;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a membership can be changed. */
@Schema(name = "MemberPatch")
record RoleChange(
        @NotNull Role role,

        @Schema(
                examples = "2026-12-31",
                description = "The last day of a chair's or note-taker's office; absent: without end")
        @Nullable
        LocalDate termEndsOn) {}
