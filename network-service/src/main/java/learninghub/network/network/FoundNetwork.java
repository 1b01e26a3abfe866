package learninghub.network.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import learninghub.http.Refusal;
import learninghub.network.membership.Role;
import learninghub.network.membership.StartMembership;
import learninghub.network.taxonomy.Topics;
import learninghub.outbox.Outbox;
import org.hibernate.exception.ConstraintViolationException;

/** A steward founds a network and names its first chairs. */
@ApplicationScoped
class FoundNetwork {
    private final NetworkRepository networks;
    private final StartMembership startMembership;
    private final Topics topics;
    private final Outbox outbox;
    private final Clock clock;

    FoundNetwork(
            NetworkRepository networks, StartMembership startMembership, Topics topics, Outbox outbox, Clock clock) {
        this.networks = networks;
        this.startMembership = startMembership;
        this.topics = topics;
        this.outbox = outbox;
        this.clock = clock;
    }

    Network found(NewNetwork wanted) {
        NetworkTerms terms = wanted.terms();
        Network network = new Network(
                networks.freeSlug(Slug.of(terms.name())), terms, topics.ids(terms.topicsOrNone()), clock.instant());
        persist(network);
        if (network.isListed()) {
            outbox.announce(network.shown());
        }
        LocalDate review = network.reviewAfter(LocalDate.now(clock));
        wanted.chairs().forEach(chair -> startMembership.start(network.id(), chair, null, Role.CHAIR, review));
        return network;
    }

    private void persist(Network network) {
        try {
            networks.persistAndFlush(network);
        } catch (ConstraintViolationException slugTaken) {
            throw new Refusal.Conflict("Another network of this name is being founded; ask again.");
        }
    }
}
