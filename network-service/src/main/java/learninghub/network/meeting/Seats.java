package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.network.actor.MemberId;
import learninghub.network.membership.BanRepository;
import learninghub.network.membership.MembershipRepository;
import org.jspecify.annotations.Nullable;

/** Who may see a meeting's agenda and papers: members, and until it is over the guests of that one meeting. */
@ApplicationScoped
public class Seats {
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final GuestPassRepository passes;
    private final BanRepository bans;
    private final Clock clock;

    Seats(
            MeetingRepository meetings,
            MembershipRepository memberships,
            GuestPassRepository passes,
            BanRepository bans,
            Clock clock) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.passes = passes;
        this.bans = bans;
        this.clock = clock;
    }

    /** Not found for everybody else. */
    public Seat of(String slug, UUID meeting, Caller caller, @Nullable String email) {
        UUID person = MemberId.of(caller);
        return memberships
                .standingIfAny(slug, caller)
                .map(member -> new Seat(meetings.of(member, meeting), person, member))
                .or(() -> guest(slug, meeting, person, email))
                .orElseThrow(Refusal.NotFound::new);
    }

    private Optional<Seat> guest(String slug, UUID meeting, UUID person, @Nullable String email) {
        return passes.valid(slug, meeting, email)
                .flatMap(pass -> meetings.findByIdOptional(meeting))
                .filter(found -> clock.instant().isBefore(found.endAt()))
                .filter(found -> !bans.isBanned(person, found.networkId()))
                .map(found -> new Seat(found, person, null));
    }
}
