package learninghub.network.admission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import learninghub.http.Fault;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked in by their e-mail address. Nothing about it can be handed on: it is claimed by an account whose address the
 * identity provider has verified, once, before it expires.
 */
@Entity
class Invitation {
    static final Duration USUAL = Duration.ofDays(14);
    static final Duration LONGEST = Duration.ofDays(90);

    @Id
    private UUID id;

    private UUID networkId;

    private String email;

    private UUID invitedBy;

    private Instant invitedAt;

    private Instant expiresAt;

    private @Nullable Instant claimedAt;

    private @Nullable UUID claimedBy;

    private @Nullable Instant revokedAt;

    @Version
    private int version;

    protected Invitation() {}

    Invitation(UUID networkId, NewInvitation wanted, UUID invitedBy, Instant now) {
        this.id = Ids.next();
        this.networkId = networkId;
        this.email = wanted.email().strip().toLowerCase(Locale.ROOT);
        this.invitedBy = invitedBy;
        this.invitedAt = now;
        this.expiresAt = expiry(wanted.expiresAt(), now);
        this.version = 1;
    }

    private static Instant expiry(@Nullable Instant wanted, Instant now) {
        Instant expiry = wanted == null ? now.plus(USUAL) : wanted;
        if (!expiry.isAfter(now) || expiry.isAfter(now.plus(LONGEST))) {
            throw new Refusal.Invalid(
                    Fault.at("/expiresAt", "must lie ahead, by at most " + LONGEST.toDays() + " days"));
        }
        return expiry;
    }

    void claim(UUID by, Instant now) {
        claimedBy = by;
        claimedAt = now;
    }

    void revoke(Instant now) {
        if (claimedAt != null) {
            throw new Refusal.Conflict("This invitation has been claimed; remove the member instead.");
        }
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    InvitationView view(Instant now) {
        return new InvitationView(id, email, state(now), invitedBy, invitedAt, expiresAt);
    }

    private InvitationView.State state(Instant now) {
        if (claimedAt != null) {
            return InvitationView.State.CLAIMED;
        }
        if (revokedAt != null) {
            return InvitationView.State.REVOKED;
        }
        return now.isBefore(expiresAt) ? InvitationView.State.OPEN : InvitationView.State.EXPIRED;
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }
}
