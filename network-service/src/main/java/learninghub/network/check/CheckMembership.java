package learninghub.network.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.network.membership.MembershipRepository;
import org.jspecify.annotations.Nullable;

/** Another service asks whether somebody is a member now. */
@ApplicationScoped
class CheckMembership {
    private final MembershipRepository memberships;

    CheckMembership(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    boolean isActive(@Nullable String subject, @Nullable String network, Caller service) {
        if (!service.scopes().contains("memberships:check")) {
            throw new Refusal.Forbidden("The scope memberships:check is needed.");
        }
        return memberships.isActive(member(subject), network);
    }

    private static UUID member(@Nullable String subject) {
        try {
            return UUID.fromString(String.valueOf(subject));
        } catch (IllegalArgumentException e) {
            throw Refusal.Malformed.parameter("subject", "Not a member's id.");
        }
    }
}
