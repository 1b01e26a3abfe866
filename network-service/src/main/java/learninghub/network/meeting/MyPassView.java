package learninghub.network.meeting;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting the caller is a guest of. */
@Schema(name = "GuestPass")
record MyPassView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e31")
        UUID id,

        @Schema(examples = "patient-safety-partners-network", description = "For the meeting's address")
        String network,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        UUID meetingId,

        @Schema(examples = "March meeting") String title,
        @Schema(examples = "2026-03-05T14:00:00Z") Instant startAt,
        @Schema(examples = "2026-03-05T15:30:00Z") Instant endAt,
        @Schema(examples = "false") boolean cancelled) {}
