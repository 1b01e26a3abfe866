package learninghub.events.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What members of networks save. */
@Schema(name = "MemberDiscount")
public record MemberDiscount(
        @Schema(examples = "20") @Min(1) @Max(100) int percent,
        @Schema(examples = "2027-05-01T00:00:00Z") @Nullable Instant validUntil) {}
