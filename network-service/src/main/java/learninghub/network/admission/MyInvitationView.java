package learninghub.network.admission;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A network that has asked the caller in. */
@Schema(name = "MyInvitation")
record MyInvitationView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e30")
        UUID id,

        @Schema(examples = "patient-safety-partners-network")
        String network,

        @Schema(examples = "Patient Safety Partners Network")
        String networkName,

        @Schema(examples = "2026-02-17T09:30:00Z") Instant expiresAt) {}
