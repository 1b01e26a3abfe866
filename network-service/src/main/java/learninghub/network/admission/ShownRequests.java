package learninghub.network.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.network.actor.MemberId;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Role;
import learninghub.network.network.NetworkRepository;
import org.jspecify.annotations.Nullable;

/** Which requests one sees: a chair those that wait, everybody else their own. */
@ApplicationScoped
class ShownRequests {
    private final MembershipRequestRepository requests;
    private final NetworkRepository networks;
    private final MembershipRepository memberships;

    ShownRequests(MembershipRequestRepository requests, NetworkRepository networks, MembershipRepository memberships) {
        this.requests = requests;
        this.networks = networks;
        this.memberships = memberships;
    }

    List<MembershipRequest> to(Caller caller, String slug, @Nullable Cursor after, int rows) {
        UUID network = networks.known(slug).id();
        UUID member = MemberId.of(caller);
        return memberships.roleOf(member, network).filter(Role.CHAIR::equals).isPresent()
                ? requests.waiting(network, after, rows)
                : requests.of(member, network, after, rows);
    }
}
