package learninghub.network.digest;

import java.time.Instant;
import java.util.UUID;
import learninghub.network.meeting.InvitedGuest;
import org.jspecify.annotations.Nullable;

/** A guest who is to be named, as kept: the database finds by the address which digests they may see. */
record DigestGuest(
        UUID passId, String email, String credit, @Nullable Instant consentedAt) {
    static DigestGuest of(InvitedGuest guest, String credit) {
        return new DigestGuest(guest.passId(), guest.email(), credit, null);
    }

    DigestGuest consenting(@Nullable Instant at) {
        return new DigestGuest(passId, email, credit, at);
    }

    NamedGuest named() {
        return new NamedGuest(passId, credit);
    }

    DigestView.Guest view() {
        return new DigestView.Guest(passId, credit, consentedAt != null);
    }
}
