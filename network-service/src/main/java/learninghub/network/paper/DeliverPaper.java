package learninghub.network.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.http.Refusal;
import learninghub.network.file.Files;
import learninghub.network.file.Upload;
import learninghub.network.meeting.MeetingRepository;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

/** Who is responsible for a paper, a note-taker or a chair puts its file there, or a better one in its place. */
@ApplicationScoped
class DeliverPaper {
    private final PaperRepository papers;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final Files files;
    private final Clock clock;

    DeliverPaper(
            PaperRepository papers,
            MeetingRepository meetings,
            MembershipRepository memberships,
            Files files,
            Clock clock) {
        this.papers = papers;
        this.meetings = meetings;
        this.memberships = memberships;
        this.files = files;
        this.clock = clock;
    }

    Paper deliver(String slug, UUID meetingId, UUID id, Upload upload, @Nullable String ifMatch, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        Paper paper = papers.of(meetings.of(member, meetingId), id);
        if (!member.isWriter() && !paper.isDeliveredBy(member.memberId())) {
            throw new Refusal.Forbidden("Only who is responsible for a paper, a note-taker or a chair may do this.");
        }
        ETags.require(ifMatch, String.valueOf(paper.version()));
        UUID file = files.keep(member.networkId(), upload, member.memberId()).id();
        UUID before = paper.deliver(file, clock.instant());
        papers.flush();
        files.drop(before);
        return paper;
    }
}
