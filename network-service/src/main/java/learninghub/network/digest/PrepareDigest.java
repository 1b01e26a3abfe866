package learninghub.network.digest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import learninghub.network.meeting.GuestPassRepository;
import learninghub.network.meeting.InvitedGuest;
import learninghub.network.meeting.Meeting;
import learninghub.network.meeting.MeetingRepository;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.network.NetworkRepository;
import learninghub.network.network.VersionTag;
import learninghub.network.notes.PublicWords;
import org.jspecify.annotations.Nullable;

/** A chair chooses what is to be told, and puts it into words that name nobody who is not asked. */
@ApplicationScoped
class PrepareDigest {
    private final DigestRepository digests;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final NetworkRepository networks;
    private final GuestPassRepository passes;
    private final PublicWords publicWords;
    private final MergePatch mergePatch;
    private final Clock clock;

    PrepareDigest(
            DigestRepository digests,
            MeetingRepository meetings,
            MembershipRepository memberships,
            NetworkRepository networks,
            GuestPassRepository passes,
            PublicWords publicWords,
            MergePatch mergePatch,
            Clock clock) {
        this.digests = digests;
        this.meetings = meetings;
        this.memberships = memberships;
        this.networks = networks;
        this.passes = passes;
        this.publicWords = publicWords;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Digest make(String slug, UUID meetingId, NewDigest wanted, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        Meeting meeting = meetings.of(standing, meetingId);
        standing.requireChair();
        String body = publicWords.chosen(standing, meeting, wanted.sections());
        DigestText text = new DigestText(wanted.title(), body, wanted.postedBy(), wanted.guests());
        Digest digest =
                new Digest(meeting, slug, text, permitted(slug, meeting, text), standing.memberId(), clock.instant());
        digests.persistAndFlush(digest);
        return digest;
    }

    Digest change(String slug, UUID meetingId, UUID id, JsonNode patch, @Nullable String ifMatch, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        Meeting meeting = meetings.of(standing, meetingId);
        standing.requireChair();
        Digest digest = digests.locked(slug, meetingId, id);
        VersionTag.require(ifMatch, digest.version());
        DigestText text = mergePatch.apply(digest.text(), patch, DigestText.class);
        digest.change(text, permitted(slug, meeting, text));
        digests.flush();
        return digest;
    }

    /** Who is to be named, once nothing stands against the words. */
    private List<DigestGuest> permitted(String slug, Meeting meeting, DigestText text) {
        if (text.postedBy() == PostedBy.NETWORK && !networks.known(slug).isListed()) {
            throw new Refusal.Invalid(Fault.at("/postedBy", "An unlisted network is named nowhere."));
        }
        List<NamedGuest> wanted = text.guestsOrNone();
        Map<UUID, InvitedGuest> invited = invited(meeting, wanted);
        publicWords.requireUnattributed(
                meeting,
                texts(text),
                invited.values().stream()
                        .map(InvitedGuest::name)
                        .filter(Objects::nonNull)
                        .toList());
        return wanted.stream()
                .map(guest -> DigestGuest.of(Objects.requireNonNull(invited.get(guest.guestId())), guest.credit()))
                .toList();
    }

    private Map<UUID, InvitedGuest> invited(Meeting meeting, List<NamedGuest> wanted) {
        List<UUID> ids = wanted.stream().map(NamedGuest::guestId).toList();
        Map<UUID, InvitedGuest> invited = passes.invited(meeting, ids).stream()
                .collect(Collectors.toMap(InvitedGuest::passId, Function.identity()));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!invited.containsKey(ids.get(i)) || ids.indexOf(ids.get(i)) < i) {
                faults.add(Fault.at("/guests/" + i + "/guestId", "No guest of this meeting, or named twice."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
        return invited;
    }

    /** All that will be read outside, by pointer. */
    private static Map<String, String> texts(DigestText text) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("/title", text.title());
        texts.put("/body", text.body());
        List<NamedGuest> guests = text.guestsOrNone();
        for (int i = 0; i < guests.size(); i++) {
            texts.put("/guests/" + i + "/credit", guests.get(i).credit());
        }
        return texts;
    }
}
