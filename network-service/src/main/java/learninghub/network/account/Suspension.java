package learninghub.network.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An account that a steward has shut out, from the next request on. */
@Entity
@Immutable
class Suspension {
    @Id
    private UUID memberId;

    private UUID suspendedBy;

    private Instant suspendedAt;

    private @Nullable String reason;

    protected Suspension() {}

    Suspension(UUID memberId, @Nullable String reason, UUID by, Instant now) {
        this.memberId = memberId;
        this.suspendedBy = by;
        this.suspendedAt = now;
        this.reason = reason;
    }

    SuspensionView view() {
        return new SuspensionView(memberId, suspendedBy, suspendedAt, reason);
    }
}
