package learninghub.network.notes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import learninghub.network.meeting.GuestPassRepository;
import learninghub.network.meeting.Meeting;
import learninghub.network.membership.MembershipRepository;

/** Whose names are kept out of what is written of a meeting: members', guests' and speakers'. */
@ApplicationScoped
class Attributions {
    private final MembershipRepository memberships;
    private final GuestPassRepository guests;

    Attributions(MembershipRepository memberships, GuestPassRepository guests) {
        this.memberships = memberships;
        this.guests = guests;
    }

    /** @param but names that may stand: those of guests who are asked for their consent */
    NonAttribution of(Meeting meeting, Collection<String> but) {
        Stream<String> ofOthers = Stream.concat(guests.names(meeting.id()).stream(), meeting.speakerNames().stream())
                .filter(name -> but.stream().noneMatch(name::equalsIgnoreCase));
        List<String> names = Stream.concat(memberships.names(meeting.networkId()).stream(), ofOthers)
                .toList();
        return NonAttribution.among(names, memberships.organisations(meeting.networkId()));
    }
}
