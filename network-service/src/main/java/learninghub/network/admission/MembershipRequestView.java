package learninghub.network.admission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.network.account.ProfileAnswers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to join, as its applicant and the chairs see it. */
@Schema(name = "MembershipRequest")
record MembershipRequestView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        UUID id,

        @Schema(examples = "00000000-0000-4000-8000-000000000006")
        UUID memberId,

        @Schema(examples = "Test Outsider") @Nullable String name,

        @Schema(examples = "I am a Patient Safety Partner at Riverbank NHS Trust.") @Nullable
        String statement,

        @Schema(description = "The profile as it was judged")
        ProfileAnswers answers,

        State state,

        @Schema(examples = "[\"This network asks for the nation England; your profile says Wales.\"]")
        List<String> reasons,

        @Schema(examples = "2026-02-03T09:30:00Z") Instant askedAt,
        @Schema(examples = "2026-02-04T10:00:00Z") @Nullable Instant decidedAt) {}
