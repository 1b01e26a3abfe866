package learninghub.network.network;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import learninghub.http.Caller;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import learninghub.network.actor.MemberId;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Role;
import learninghub.network.taxonomy.Topics;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** A chair or a steward changes what a network says of itself, or its rules. */
@ApplicationScoped
class ChangeNetwork {
    private final NetworkRepository networks;
    private final MembershipRepository memberships;
    private final MergePatch mergePatch;
    private final Topics topics;
    private final Outbox outbox;

    ChangeNetwork(
            NetworkRepository networks,
            MembershipRepository memberships,
            MergePatch mergePatch,
            Topics topics,
            Outbox outbox) {
        this.networks = networks;
        this.memberships = memberships;
        this.mergePatch = mergePatch;
        this.topics = topics;
        this.outbox = outbox;
    }

    Network change(String slug, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        Network network = networks.known(slug);
        permit(network, caller);
        VersionTag.require(ifMatch, network.version());
        NetworkTerms now = network.terms(topics.paths(network.topics()));
        NetworkTerms wanted = mergePatch.apply(now, patch, NetworkTerms.class);
        network.change(wanted, topics.ids(wanted.topicsOrNone())).forEach(outbox::announce);
        networks.flush();
        return network;
    }

    private void permit(Network network, Caller caller) {
        boolean chair = memberships
                .roleOf(MemberId.of(caller), network.id())
                .filter(role -> role == Role.CHAIR)
                .isPresent();
        if (!chair && !caller.has("steward")) {
            throw new Refusal.Forbidden("Only a chair of this network or a steward may do this.");
        }
    }
}
