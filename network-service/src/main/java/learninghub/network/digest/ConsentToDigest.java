package learninghub.network.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.http.VerifiedEmail;
import learninghub.network.actor.MemberId;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.network.VersionTag;
import org.jspecify.annotations.Nullable;

/** A chair, or somebody whom it is to name, agrees to the words as they are, or thinks again. Nobody does so for another. */
@ApplicationScoped
class ConsentToDigest {
    private final DigestRepository digests;
    private final MembershipRepository memberships;
    private final VerifiedEmail verifiedEmail;
    private final Clock clock;

    ConsentToDigest(
            DigestRepository digests, MembershipRepository memberships, VerifiedEmail verifiedEmail, Clock clock) {
        this.digests = digests;
        this.memberships = memberships;
        this.verifiedEmail = verifiedEmail;
        this.clock = clock;
    }

    Digest consent(Place place, @Nullable String ifMatch, Caller caller) {
        Digest digest = own(place, ifMatch, caller);
        Instant now = clock.instant();
        if (isChair(place, caller)) {
            digest.consentAsChair(place.person(), now);
        } else {
            digest.consentAsGuest(address(), now);
        }
        digests.flush();
        return digest;
    }

    Digest withdraw(Place place, @Nullable String ifMatch, Caller caller) {
        Digest digest = own(place, ifMatch, caller);
        if (isChair(place, caller)) {
            digest.withdrawAsChair();
        } else {
            digest.withdrawAsGuest(address());
        }
        digests.flush();
        return digest;
    }

    private Digest own(Place place, @Nullable String ifMatch, Caller caller) {
        Digest digest = digests.locked(place.slug(), place.meeting(), place.digest());
        if (!MemberId.of(caller).equals(place.person())) {
            throw new Refusal.Forbidden("Nobody consents for another.");
        }
        VersionTag.require(ifMatch, digest.version());
        return digest;
    }

    private boolean isChair(Place place, Caller caller) {
        return memberships
                .standingIfAny(place.slug(), caller)
                .filter(Standing::isChair)
                .isPresent();
    }

    /** The database shows the digest to no one else without it. */
    private String address() {
        String address = verifiedEmail.get();
        if (address == null) {
            throw new Refusal.NotFound();
        }
        return address;
    }

    /** Whose consent to what. */
    record Place(String slug, UUID meeting, UUID digest, UUID person) {}
}
