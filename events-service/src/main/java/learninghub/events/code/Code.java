package learninghub.events.code;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import learninghub.events.event.MemberDiscount;
import learninghub.http.Fault;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One code. Its uses are counted while the event's row is locked; read after that lock, never before. */
@Entity
@DynamicUpdate
public class Code {
    @Id
    private UUID id;

    private UUID eventId;
    private String word;

    @Enumerated(EnumType.STRING)
    private NewCode.Kind kind;

    private @Nullable String label;
    private @Nullable Integer percent;
    private @Nullable String amountNote;
    private boolean membersOnly;
    private int uses;
    private int used;
    private @Nullable Instant validFrom;
    private @Nullable Instant validUntil;
    private @Nullable String memberId;
    private Instant madeAt;

    protected Code() {} // for Hibernate

    Code(UUID eventId, String word, NewCode wanted, Instant now) {
        if (wanted.kind() == NewCode.Kind.DISCOUNT && wanted.percent() == null && wanted.amountNote() == null) {
            throw new Refusal.Invalid(Fault.at("/percent", "A discount has a percentage or an amountNote."));
        }
        this.id = Ids.next();
        this.eventId = eventId;
        this.word = word;
        kind = wanted.kind();
        label = wanted.label();
        percent = wanted.percent();
        amountNote = wanted.amountNote();
        membersOnly = wanted.membersOnly();
        uses = wanted.uses();
        validFrom = wanted.validFrom();
        validUntil = wanted.validUntil();
        madeAt = now;
    }

    /** A member's own: single-use, and nobody else's. */
    static Code ofMember(UUID eventId, String word, String member, MemberDiscount discount, Instant now) {
        Code code = new Code(
                eventId,
                word,
                new NewCode(
                        NewCode.Kind.DISCOUNT, null, discount.percent(), null, true, 1, null, discount.validUntil()),
                now);
        code.memberId = member;
        return code;
    }

    boolean holdsFor(NewCode.Kind wanted, String member, Instant now) {
        boolean early = validFrom != null && now.isBefore(validFrom);
        boolean late = validUntil != null && !now.isBefore(validUntil);
        boolean theirs = memberId == null || memberId.equals(member);
        return kind == wanted && theirs && used < uses && !early && !late;
    }

    void use() {
        used++;
    }

    /** Whoever used it does not come. */
    public void giveBack() {
        used--;
    }

    void close(Instant now) {
        validUntil = validUntil == null || now.isBefore(validUntil) ? now : validUntil;
    }

    boolean isForMembersOnly() {
        return membersOnly;
    }

    UUID id() {
        return id;
    }

    public String word() {
        return word;
    }

    public @Nullable Integer percent() {
        return percent;
    }

    public @Nullable String amountNote() {
        return amountNote;
    }

    @Nullable
    Instant validUntil() {
        return validUntil;
    }

    CodeView view() {
        return new CodeView(
                id,
                word,
                kind,
                label,
                percent,
                amountNote,
                membersOnly,
                uses,
                used,
                validFrom,
                validUntil,
                memberId,
                madeAt);
    }
}
