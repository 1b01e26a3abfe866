package learninghub.network.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import learninghub.http.Ids;
import org.jspecify.annotations.Nullable;

/** Lets the holder of a verified address see one meeting until it is over. Not a secret, so nothing that could be handed on. */
@Entity
class GuestPass {
    @Id
    private UUID id;

    private UUID networkId;

    private String networkSlug;

    private UUID meetingId;

    private String email;

    private @Nullable String name;

    private UUID invitedBy;

    private Instant invitedAt;

    private @Nullable Instant revokedAt;

    @Version
    private int version;

    protected GuestPass() {}

    GuestPass(Meeting meeting, String networkSlug, NewGuest wanted, UUID invitedBy, Instant now) {
        this.id = Ids.next();
        this.networkId = meeting.networkId();
        this.networkSlug = networkSlug;
        this.meetingId = meeting.id();
        this.email = wanted.email().strip().toLowerCase(Locale.ROOT);
        this.name = wanted.name();
        this.invitedBy = invitedBy;
        this.invitedAt = now;
        this.version = 1;
    }

    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    GuestView view() {
        return new GuestView(id, email, name, invitedBy, invitedAt);
    }

    UUID id() {
        return id;
    }
}
