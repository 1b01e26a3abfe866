package learninghub.network.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.network.NetworkRepository;

/** Who may read the log: chairs, and stewards, who see nothing else of it. */
@ApplicationScoped
class Overseers {
    private final NetworkRepository networks;
    private final MembershipRepository memberships;

    Overseers(NetworkRepository networks, MembershipRepository memberships) {
        this.networks = networks;
        this.memberships = memberships;
    }

    UUID network(String slug, Caller caller) {
        if (caller.has("steward")) {
            return networks.known(slug).id();
        }
        Standing standing = memberships.standing(slug, caller);
        standing.requireChair();
        return standing.networkId();
    }
}
