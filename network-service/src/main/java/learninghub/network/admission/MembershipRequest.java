package learninghub.network.admission;

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
import learninghub.network.account.ProfileAnswers;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody asked to join. Judged once, at once; a chair decides what was referred, once. */
@Entity
class MembershipRequest {
    @Id
    private UUID id;

    private UUID networkId;

    private UUID memberId;

    private @Nullable String name;
    private @Nullable String statement;

    @JdbcTypeCode(SqlTypes.JSON)
    private ProfileAnswers answers;

    @Enumerated(EnumType.STRING)
    private State state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> reasons;

    private Instant askedAt;

    private @Nullable Instant decidedAt;

    private @Nullable UUID decidedBy;

    @Version
    private int version;

    protected MembershipRequest() {}

    MembershipRequest(
            UUID memberId,
            @Nullable String name,
            @Nullable String statement,
            ProfileAnswers answers,
            UUID networkId,
            Judgement judgement,
            Instant now) {
        this.id = Ids.next();
        this.networkId = networkId;
        this.memberId = memberId;
        this.name = name;
        this.statement = statement;
        this.answers = answers;
        this.askedAt = now;
        this.version = 1;
        this.state = judgement.state();
        this.reasons = judgement.reasons();
    }

    void decide(Decision decision, UUID chair, Instant now) {
        if (state != State.REFERRED) {
            throw new Refusal.Conflict("This request has been decided already.");
        }
        state = decision.approves() ? State.ACTIVE : State.REFUSED;
        reasons = decision.reason() == null ? List.of() : List.of(decision.reason());
        decidedBy = chair;
        decidedAt = now;
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    MembershipRequestView view() {
        return new MembershipRequestView(id, memberId, name, statement, answers, state, reasons, askedAt, decidedAt);
    }

    UUID id() {
        return id;
    }

    UUID networkId() {
        return networkId;
    }

    UUID memberId() {
        return memberId;
    }

    @Nullable
    String name() {
        return name;
    }
}
