package learninghub.network.digest;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import learninghub.network.actor.ActingAs;
import learninghub.network.network.Network;
import learninghub.network.network.NetworkRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Hands in what everybody has agreed to, until content-service has it. Not in the request of whoever agreed last: the trace of that one
 * leads to the network, the one begun here leads nowhere.
 */
@ApplicationScoped
class HandInDigests {
    private static final Logger LOG = Logger.getLogger(HandInDigests.class);

    private final Clerk clerk;

    HandInDigests(Clerk clerk) {
        this.clerk = clerk;
    }

    @Scheduled(
            identity = "hand-in-digests",
            every = "${hub.digests.every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handIn() {
        boolean more = true;
        while (more) {
            more = clerk.handInOne();
        }
    }

    /** Apart, so that each digest is a transaction, in which its row is locked. */
    @ApplicationScoped
    @ActingAs(ActingAs.DIGESTS)
    static class Clerk {
        private final DigestRepository digests;
        private final NetworkRepository networks;
        private final ContentDigests content;
        private final String hubName;
        private final Clock clock;

        Clerk(
                DigestRepository digests,
                NetworkRepository networks,
                @RestClient ContentDigests content,
                @ConfigProperty(name = "hub.name") String hubName,
                Clock clock) {
            this.digests = digests;
            this.networks = networks;
            this.content = content;
            this.hubName = hubName;
            this.clock = clock;
        }

        /** Whether there was one. */
        boolean handInOne() {
            Optional<Digest> due = digests.due(clock.instant());
            due.ifPresent(this::handIn);
            return due.isPresent();
        }

        private void handIn(Digest digest) {
            Optional<String> poster = poster(digest);
            if (poster.isEmpty()) {
                digest.reopen();
                return;
            }
            try {
                digest.handedIn(content.handIn(digest.submissionKey(), digest.submission(poster.get()))
                        .id());
            } catch (RuntimeException away) {
                LOG.warnf(
                        "digest waits: digestId=%s cause=%s",
                        digest.id(), away.getClass().getSimpleName());
                digest.tryAgainLater(clock.instant());
            }
        }

        /** None for a network that is not listed any more: the database shows this job listed ones only. */
        private Optional<String> poster(Digest digest) {
            return digest.isPostedByTheNetwork()
                    ? networks.findByIdOptional(digest.networkId())
                            .filter(Network::isListed)
                            .map(Network::name)
                    : Optional.of(hubName);
        }
    }
}
