package learninghub.network.network;

import java.time.Instant;
import java.util.UUID;
import learninghub.network.membership.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the caller's own networks. */
@Schema(name = "MyNetwork")
record MyNetworkView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        UUID id,

        @Schema(examples = "patient-safety-partners-network")
        String slug,

        @Schema(examples = "Patient Safety Partners Network")
        String name,

        Role myRole,
        @Schema(examples = "2026-02-03T09:30:00Z") Instant since) {}
