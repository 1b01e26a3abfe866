package learninghub.network.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.network.actor.MemberId;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Role;
import learninghub.network.taxonomy.Topics;
import org.jspecify.annotations.Nullable;

/** Networks as callers see them. */
@ApplicationScoped
class NetworkViews {
    private final NetworkRepository networks;
    private final MembershipRepository memberships;
    private final Topics topics;
    private final PublicFigures figures;

    NetworkViews(NetworkRepository networks, MembershipRepository memberships, Topics topics, PublicFigures figures) {
        this.networks = networks;
        this.memberships = memberships;
        this.topics = topics;
        this.figures = figures;
    }

    Page<NetworkView> listed(Paging paging) {
        List<Network> found = networks.listed(paging.after(2), paging.rows());
        Map<UUID, String> paths = topics.paths(
                found.stream().flatMap(network -> network.topics().stream()).toList());
        Map<UUID, PublicFigure> shown =
                figures.of(found.stream().map(Network::id).toList());
        return Page.of(
                found, paging.limit, network -> network.view(paths, shown.get(network.id())), NetworkViews::cursor);
    }

    Shown known(String slug, Caller caller) {
        return shown(networks.known(slug), caller);
    }

    Shown shown(Network network, Caller caller) {
        Map<UUID, String> paths = topics.paths(network.topics());
        PublicFigure figure = figures.of(List.of(network.id())).get(network.id());
        String told = figure == null ? "-" : figure.members();
        Role role = roleOf(caller, network);
        if (role == null) {
            return new Shown(network.view(paths, figure), VersionTag.of(network.version(), told));
        }
        long members = memberships.count(network.id());
        return new Shown(
                network.view(paths, figure, members, role),
                VersionTag.of(network.version(), told, members, role.word()));
    }

    private @Nullable Role roleOf(Caller caller, Network network) {
        return caller.kind() == Caller.Kind.PERSON
                ? memberships.roleOf(MemberId.of(caller), network.id()).orElse(null)
                : null;
    }

    private static Cursor cursor(Network network) {
        return Cursor.of(network.name().toLowerCase(Locale.ROOT), network.id());
    }
}
