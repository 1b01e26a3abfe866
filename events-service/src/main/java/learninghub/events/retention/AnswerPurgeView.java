package learninghub.events.retention;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the answers of one event were forgotten. */
@Schema(
        name = "AnswerPurge",
        requiredProperties = {"id", "eventId", "registrations", "purgedAt"})
record AnswerPurgeView(
        @Schema(examples = "019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e88")
        UUID id,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        UUID eventId,

        @Schema(examples = "42", description = "How many registrations lost their answers or listed names")
        int registrations,

        @Schema(examples = "2027-06-02T10:00:00Z") Instant purgedAt) {
    static AnswerPurgeView of(Tuple row) {
        return new AnswerPurgeView(
                row.get("id", UUID.class),
                row.get("event_id", UUID.class),
                row.get("registrations", Integer.class),
                row.get("purged_at", Instant.class));
    }
}
