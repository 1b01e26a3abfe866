package learninghub.events.quota;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A share of an event's places, and how it is taken. */
@Schema(
        name = "Quota",
        requiredProperties = {"id", "name", "size", "admits", "confirmed", "offered", "waiting"})
record QuotaView(
        @Schema(examples = "019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e55")
        UUID id,

        @Schema(examples = "Members") String name,
        @Schema(examples = "40") int size,
        @Schema(examples = "members") String admits,
        @Schema(examples = "38") int confirmed,
        @Schema(examples = "2") int offered,
        @Schema(examples = "5") int waiting) {}
