package learninghub.network.admission;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation, as chairs see it. There is no secret in it: the address is the key. */
@Schema(name = "Invitation")
record InvitationView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e30")
        UUID id,

        @Schema(examples = "partner@riverbank.example") String email,
        State state,

        @Schema(examples = "00000000-0000-4000-8000-000000000003")
        UUID invitedBy,

        @Schema(examples = "2026-02-03T09:30:00Z") Instant invitedAt,
        @Schema(examples = "2026-02-17T09:30:00Z") Instant expiresAt) {

    @Schema(
            name = "InvitationState",
            enumeration = {"open", "claimed", "revoked", "expired"})
    enum State {
        OPEN("open"),
        CLAIMED("claimed"),
        REVOKED("revoked"),
        EXPIRED("expired");

        @JsonValue
        private final String word;

        State(String word) {
            this.word = word;
        }
    }
}
