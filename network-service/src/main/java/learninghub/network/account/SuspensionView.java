package learninghub.network.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A suspension, as stewards see it. */
@Schema(name = "Suspension")
record SuspensionView(
        @Schema(examples = "00000000-0000-4000-8000-000000000006")
        UUID memberId,

        @Schema(examples = "00000000-0000-4000-8000-000000000002")
        UUID suspendedBy,

        @Schema(examples = "2026-02-03T09:30:00Z") Instant suspendedAt,

        @Schema(examples = "Passed a joining link on.") @Nullable
        String reason) {}
