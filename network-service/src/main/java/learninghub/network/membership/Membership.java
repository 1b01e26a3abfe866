package learninghub.network.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** One term of one person in one network. Who comes back begins a new one. */
@Entity
class Membership {
    @Id
    private UUID id;

    private UUID networkId;

    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String name;

    private Instant startedAt;

    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected Membership() {}

    Membership(UUID networkId, UUID memberId, @Nullable String name, Role role, Instant now) {
        this.id = Ids.next();
        this.networkId = networkId;
        this.memberId = memberId;
        this.name = name;
        this.role = role;
        this.startedAt = now;
        this.version = 1;
    }

    /** @param chairs all active chairs of this network, locked */
    void take(Role wanted, List<Membership> chairs) {
        if (wanted != Role.CHAIR) {
            refuseToLoseTheLastOf(chairs);
        }
        role = wanted;
    }

    /** @param chairs all active chairs of this network, locked */
    void end(Instant now, List<Membership> chairs) {
        refuseToLoseTheLastOf(chairs);
        endedAt = now;
    }

    private void refuseToLoseTheLastOf(List<Membership> chairs) {
        if (chairs.equals(List.of(this))) {
            throw new Refusal.Conflict("A network is never without a chair: make somebody else one first.");
        }
    }

    MembershipStarted started() {
        return new MembershipStarted(id, networkId, memberId, startedAt);
    }

    MembershipEnded ended() {
        if (endedAt == null) {
            throw new IllegalStateException("still active");
        }
        return new MembershipEnded(id, networkId, memberId, endedAt);
    }

    Standing standing() {
        return new Standing(networkId, memberId, role);
    }

    MemberView view(@Nullable String organisation) {
        return new MemberView(memberId, name, role, organisation, startedAt);
    }

    boolean isKnownAs(String otherName) {
        return otherName.equals(name);
    }

    UUID id() {
        return id;
    }

    @Nullable
    String name() {
        return name;
    }
}
