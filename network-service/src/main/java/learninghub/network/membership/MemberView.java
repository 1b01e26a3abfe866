package learninghub.network.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member as fellow members see them. */
@Schema(name = "Member")
record MemberView(
        @Schema(examples = "00000000-0000-4000-8000-000000000005")
        UUID memberId,

        @Schema(examples = "Test Member", description = "Absent until they have been here once") @Nullable
        String name,

        Role role,
        MemberState state,

        @Schema(examples = "Riverbank NHS Trust", description = "When their profile is visible") @Nullable
        String organisation,

        @Schema(examples = "2026-02-03T09:30:00Z") Instant since,

        @Schema(
                examples = "2027-02-03",
                description = "For chairs and the member: by when they say that they still belong")
        @Nullable
        LocalDate reviewOn,

        @Schema(examples = "2026-12-31", description = "The last day of their office") @Nullable
        LocalDate termEndsOn) {}
