package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import learninghub.events.membership.Memberships;
import learninghub.events.membership.Networks;
import learninghub.http.Fault;
import learninghub.http.Refusal;

/** Whom an event admits: as written, and asked of the owner at the moment it matters. */
@ApplicationScoped
public class AdmissionDesk {
    private final Networks networks;
    private final Memberships memberships;

    AdmissionDesk(Networks networks, Memberships memberships) {
        this.networks = networks;
        this.memberships = memberships;
    }

    /** Whether it admits this person now. Refuses (503) when the owner of memberships does not answer. Not under a row's lock. */
    public boolean admits(Admission admission, String subject) {
        return switch (admission.kind()) {
            case ANYONE -> true;
            case MEMBERS -> memberships.active(subject, null);
            case NETWORK -> memberships.active(subject, networks.slug(admission.requireNetwork()));
        };
    }

    /** Whether this person is now a member of any network; the same terms. */
    public boolean admitsMember(String subject) {
        return memberships.active(subject, null);
    }

    /** As clients read it. */
    public String inWords(Admission admission) {
        return admission.inWords(admission.network() == null ? null : networks.listedSlug(admission.requireNetwork()));
    }

    /** What a client wrote. Every slug that is not a listed network's gets the same answer, whether it is unlisted or nobody's. */
    public Admission read(String written) {
        if (!written.startsWith(Admission.NETWORK_PREFIX)) {
            return Admission.of(written.equals(Admits.ANYONE.word) ? Admits.ANYONE : Admits.MEMBERS);
        }
        UUID network = networks.listed(written.substring(Admission.NETWORK_PREFIX.length()));
        if (network == null) {
            throw new Refusal.Invalid(Fault.at("/admits", "There is no listed network of that name."));
        }
        return Admission.ofNetwork(network);
    }
}
