package learninghub.network.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
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

    private @Nullable LocalDate reviewOn;

    private @Nullable LocalDate termEndsOn;

    @Version
    private int version;

    protected Membership() {}

    Membership(
            UUID networkId,
            UUID memberId,
            @Nullable String name,
            Role role,
            @Nullable LocalDate reviewOn,
            Instant now) {
        this.id = Ids.next();
        this.networkId = networkId;
        this.memberId = memberId;
        this.name = name;
        this.role = role;
        this.reviewOn = reviewOn;
        this.startedAt = now;
        this.version = 1;
    }

    /** @param chairs all active chairs of this network, locked */
    void take(RoleChange wanted, List<Membership> chairs) {
        if (wanted.role() != Role.CHAIR) {
            refuseToLoseTheLastOf(chairs);
        }
        role = wanted.role();
        termEndsOn = wanted.role() == Role.MEMBER ? null : wanted.termEndsOn();
    }

    /** They say that they still belong. */
    void attest(@Nullable LocalDate nextReview) {
        reviewOn = nextReview;
    }

    /** What of it can be changed, as it is. */
    RoleChange office() {
        return new RoleChange(role, termEndsOn);
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

    /** @param viewer chairs, and the member, also see when it is reviewed */
    MemberView view(@Nullable String organisation, Standing viewer, LocalDate today) {
        boolean own = viewer.isChair() || viewer.memberId().equals(memberId);
        return new MemberView(
                memberId, name, role, state(today), organisation, startedAt, own ? reviewOn : null, termEndsOn);
    }

    MemberState state(LocalDate today) {
        if (isOver(termEndsOn, today)) {
            return MemberState.HANDOVER;
        }
        return isOver(reviewOn, today) ? MemberState.REVIEW_DUE : MemberState.ACTIVE;
    }

    private static boolean isOver(@Nullable LocalDate last, LocalDate today) {
        return last != null && last.isBefore(today);
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
