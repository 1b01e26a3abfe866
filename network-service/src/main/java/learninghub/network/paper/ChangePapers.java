package learninghub.network.paper;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.http.Fault;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import learninghub.network.file.Files;
import learninghub.network.meeting.Meeting;
import learninghub.network.meeting.MeetingRepository;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

/** A note-taker or a chair announces, changes and drops the papers of a meeting. */
@ApplicationScoped
class ChangePapers {
    /** Of one meeting. */
    static final int MOST = 100;

    private final PaperRepository papers;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final Files files;
    private final MergePatch mergePatch;
    private final Clock clock;

    ChangePapers(
            PaperRepository papers,
            MeetingRepository meetings,
            MembershipRepository memberships,
            Files files,
            MergePatch mergePatch,
            Clock clock) {
        this.papers = papers;
        this.meetings = meetings;
        this.memberships = memberships;
        this.files = files;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Paper announce(String slug, UUID meetingId, PaperPlan plan, Caller caller) {
        Standing writer = memberships.standing(slug, caller);
        Meeting meeting = meetings.of(writer, meetingId);
        writer.requireWriter();
        if (papers.number(meeting) >= MOST) {
            throw new Refusal.Conflict("A meeting has at most " + MOST + " papers.");
        }
        require(meeting, plan, null);
        Paper paper = new Paper(meeting, plan, writer.memberId(), clock.instant());
        papers.persistAndFlush(paper);
        return paper;
    }

    Paper change(String slug, UUID meetingId, UUID id, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        Standing writer = memberships.standing(slug, caller);
        Meeting meeting = meetings.of(writer, meetingId);
        Paper paper = papers.of(meeting, id);
        writer.requireWriter();
        ETags.require(ifMatch, String.valueOf(paper.version()));
        PaperPlan wanted = mergePatch.apply(paper.plan(), patch, PaperPlan.class);
        require(meeting, wanted, paper.plan().responsibleId());
        paper.plan(wanted, clock.instant());
        papers.flush();
        return paper;
    }

    void drop(String slug, UUID meetingId, UUID id, @Nullable String ifMatch, Caller caller) {
        Standing writer = memberships.standing(slug, caller);
        Paper paper = papers.of(meetings.of(writer, meetingId), id);
        writer.requireWriter();
        ETags.require(ifMatch, String.valueOf(paper.version()));
        papers.delete(paper);
        files.drop(paper.fileId());
    }

    private void require(Meeting meeting, PaperPlan plan, @Nullable UUID known) {
        UUID item = plan.agendaItemId();
        if (item != null && !meeting.agendaItemIds().contains(item)) {
            throw new Refusal.Invalid(Fault.at("/agendaItemId", "This meeting has no such item."));
        }
        UUID responsible = plan.responsibleId();
        boolean asBefore = responsible == null || Objects.equals(responsible, known);
        if (!asBefore
                && memberships
                        .membersAmong(meeting.networkId(), List.of(responsible))
                        .isEmpty()) {
            throw new Refusal.Invalid(Fault.at("/responsibleId", "Not a member of this network."));
        }
    }
}
