package learninghub.network.membership;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ban, as chairs see it. */
@Schema(name = "Ban")
record BanView(
        @Schema(examples = "00000000-0000-4000-8000-000000000006")
        UUID memberId,

        @Schema(examples = "Recorded a meeting after being asked not to.") @Nullable
        String reason,

        @Schema(examples = "00000000-0000-4000-8000-000000000003")
        UUID bannedBy,

        @Schema(examples = "2026-02-03T09:30:00Z") Instant bannedAt) {}
