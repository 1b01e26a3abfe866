package learninghub.network.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** A member says that they still belong. Whether the rules still let them is settled by who calls. */
@ApplicationScoped
public class AttestMembership {
    private final MembershipRepository memberships;

    AttestMembership(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    public void attest(Standing member, @Nullable LocalDate nextReview) {
        memberships
                .active(member.memberId(), member.networkId())
                .orElseThrow(Refusal.NotFound::new)
                .attest(nextReview);
    }
}
