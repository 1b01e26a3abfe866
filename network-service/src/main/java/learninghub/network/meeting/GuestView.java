package learninghub.network.meeting;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A guest of one meeting, as chairs see them. */
@Schema(name = "Guest")
record GuestView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e31")
        UUID id,

        @Schema(examples = "speaker@riverbank.example") String email,
        @Schema(examples = "Avery Example") @Nullable String name,

        @Schema(examples = "00000000-0000-4000-8000-000000000003")
        UUID invitedBy,

        @Schema(examples = "2026-02-20T09:30:00Z") Instant invitedAt) {}
