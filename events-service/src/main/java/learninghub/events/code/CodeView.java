package learninghub.events.code;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code, for organisers. */
@Schema(
        name = "Code",
        requiredProperties = {"id", "code", "kind", "membersOnly", "uses", "used", "madeAt"})
record CodeView(
        @Schema(examples = "019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e77")
        UUID id,

        @Schema(examples = "7KQ2-MZ8F-4VXR-3CHT") String code,
        @Schema(examples = "discount") NewCode.Kind kind,
        @Schema(examples = "Speakers' guests") @Nullable String label,
        @Schema(examples = "20") @Nullable Integer percent,

        @Schema(examples = "£10 less for students") @Nullable
        String amountNote,

        @Schema(examples = "false") boolean membersOnly,
        @Schema(examples = "1") int uses,
        @Schema(examples = "0") int used,
        @Schema(examples = "2027-01-10T09:00:00Z") @Nullable Instant validFrom,
        @Schema(examples = "2027-03-01T00:00:00Z") @Nullable Instant validUntil,

        @Schema(examples = "00000000-0000-4000-8000-000000000005", description = "Whose member's discount it is")
        @Nullable
        String memberId,

        @Schema(examples = "2027-01-09T09:00:00Z") Instant madeAt) {}
