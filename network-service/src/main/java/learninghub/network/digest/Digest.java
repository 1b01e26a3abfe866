package learninghub.network.digest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import learninghub.network.meeting.Meeting;
import learninghub.network.network.VersionTag;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Words out of private notes on their way to the public. Every change of them voids every consent to them. The version counts wordings;
 * whoever changes or consents locks the row, so it needs no other guard.
 */
@Entity
class Digest {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    private UUID id;

    private UUID networkId;

    private String networkSlug;

    private UUID meetingId;

    private String title;

    private String body;

    @Enumerated(EnumType.STRING)
    private PostedBy postedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DigestGuest> guests;

    private UUID createdBy;

    private Instant createdAt;

    private @Nullable UUID chairConsentedBy;

    private @Nullable Instant chairConsentedAt;

    @Enumerated(EnumType.STRING)
    private DigestState state;

    private UUID submissionKey;

    private int attempts;

    private @Nullable Instant nextAttemptAt;

    private @Nullable UUID articleId;

    private int version;

    protected Digest() {}

    Digest(Meeting meeting, String networkSlug, DigestText text, List<DigestGuest> guests, UUID by, Instant now) {
        this.id = Ids.next();
        this.networkId = meeting.networkId();
        this.networkSlug = networkSlug;
        this.meetingId = meeting.id();
        this.createdBy = by;
        this.createdAt = now;
        this.state = DigestState.OPEN;
        this.submissionKey = UUID.randomUUID();
        take(text, guests);
    }

    void change(DigestText text, List<DigestGuest> named) {
        requireOpen();
        take(text, named);
    }

    /** @param named without any consent: whatever they agreed to before, they have not agreed to this */
    private void take(DigestText text, List<DigestGuest> named) {
        title = text.title().strip();
        body = text.body();
        postedBy = text.postedBy();
        guests = named;
        chairConsentedBy = null;
        chairConsentedAt = null;
        version++;
    }

    DigestText text() {
        return new DigestText(
                title, body, postedBy, guests.stream().map(DigestGuest::named).toList());
    }

    void consentAsChair(UUID chair, Instant now) {
        requireOpen();
        chairConsentedBy = chair;
        chairConsentedAt = now;
        settle(now);
    }

    void consentAsGuest(String email, Instant now) {
        requireOpen();
        guests = withConsent(email, now);
        settle(now);
    }

    private void settle(Instant now) {
        if (chairConsentedAt != null && guests.stream().allMatch(guest -> guest.consentedAt() != null)) {
            state = DigestState.AGREED;
            nextAttemptAt = now;
        }
    }

    private void requireOpen() {
        if (state != DigestState.OPEN) {
            throw new Refusal.Conflict("Everybody has consented to this digest already.");
        }
    }

    /** Until it is handed in anybody can think again. */
    void withdrawAsChair() {
        reopen();
    }

    void withdrawAsGuest(String email) {
        requireNotHandedIn();
        guests = withConsent(email, null);
        state = DigestState.OPEN;
        nextAttemptAt = null;
    }

    private List<DigestGuest> withConsent(String email, @Nullable Instant at) {
        return guests.stream()
                .map(guest -> guest.email().equals(email) ? guest.consenting(at) : guest)
                .toList();
    }

    /** What the chair consented to is not to be done: one decides anew. */
    void reopen() {
        requireNotHandedIn();
        state = DigestState.OPEN;
        chairConsentedBy = null;
        chairConsentedAt = null;
        nextAttemptAt = null;
    }

    private void requireNotHandedIn() {
        if (state == DigestState.HANDED_IN) {
            throw new Refusal.Conflict("This digest is with the editors already.");
        }
    }

    /** What content-service is told. */
    Submission submission(String poster) {
        return new Submission(
                title, body, poster, guests.stream().map(DigestGuest::credit).toList());
    }

    void handedIn(UUID article) {
        state = DigestState.HANDED_IN;
        articleId = article;
        nextAttemptAt = null;
    }

    void tryAgainLater(Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 12));
        attempts++;
        nextAttemptAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    boolean names(@Nullable String email) {
        return guests.stream().anyMatch(guest -> guest.email().equals(email));
    }

    DigestView view() {
        return new DigestView(
                id,
                networkSlug,
                meetingId,
                title,
                body,
                postedBy,
                state,
                chairConsentedAt != null,
                guests.stream().map(DigestGuest::view).toList(),
                articleId);
    }

    /** See {@link VersionTag}: a consent is to a wording, whoever else has consented meanwhile. */
    String tag() {
        long consents =
                guests.stream().filter(guest -> guest.consentedAt() != null).count();
        return VersionTag.of(version, state.word(), chairConsentedAt != null, consents);
    }

    boolean isPostedByTheNetwork() {
        return postedBy == PostedBy.NETWORK;
    }

    UUID id() {
        return id;
    }

    UUID networkId() {
        return networkId;
    }

    UUID submissionKey() {
        return submissionKey;
    }

    int version() {
        return version;
    }
}
