package learninghub.network.access;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reading: who, what, which version, when. */
@Schema(name = "AccessLogEntry")
record AccessView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e12")
        UUID id,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        UUID meetingId,

        @Schema(examples = "00000000-0000-4000-8000-000000000005")
        UUID memberId,

        @Schema(examples = "notes") String what,
        @Schema(examples = "3") int version,
        @Schema(examples = "2026-03-06T08:12:00Z") Instant at) {}
