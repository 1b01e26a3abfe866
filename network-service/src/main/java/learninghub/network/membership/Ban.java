package learninghub.network.membership;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A person whom a network does not admit, whatever its rules say. */
@Entity
@Immutable
class Ban {
    @EmbeddedId
    private Whom whom;

    private UUID bannedBy;

    private Instant bannedAt;

    private @Nullable String reason;

    protected Ban() {}

    Ban(Whom whom, UUID bannedBy, @Nullable String reason, Instant now) {
        this.whom = whom;
        this.bannedBy = bannedBy;
        this.reason = reason;
        this.bannedAt = now;
    }

    BanView view() {
        return new BanView(whom.memberId(), reason, bannedBy, bannedAt);
    }

    UUID memberId() {
        return whom.memberId();
    }

    /** Its key. */
    @Embeddable
    record Whom(UUID networkId, UUID memberId) {}
}
