package learninghub.events.code;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's own code. */
@Schema(
        name = "MemberCode",
        requiredProperties = {"code", "expiresAt"})
record MemberCodeView(
        @Schema(examples = "7KQ2-MZ8F-4VXR-3CHT") String code,
        @Schema(examples = "2027-03-01T00:00:00Z") Instant expiresAt) {}
