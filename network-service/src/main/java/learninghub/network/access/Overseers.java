package learninghub.network.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.network.NetworkRepository;

/** Who may read the log: stewards, who see nothing else of the network, and members; the database shows a chair all, others their part. */
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
        return memberships.standing(slug, caller).networkId();
    }
}
