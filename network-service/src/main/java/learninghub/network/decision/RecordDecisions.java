package learninghub.network.decision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.http.Fault;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import learninghub.network.meeting.MeetingRepository;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

/** A note-taker or a chair writes down what was decided, and corrects it. */
@ApplicationScoped
class RecordDecisions {
    private final DecisionRepository decisions;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final MergePatch mergePatch;
    private final Clock clock;

    RecordDecisions(
            DecisionRepository decisions,
            MeetingRepository meetings,
            MembershipRepository memberships,
            MergePatch mergePatch,
            Clock clock) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.memberships = memberships;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Decision record(String slug, DecisionText given, Caller caller) {
        Standing writer = memberships.standing(slug, caller);
        writer.requireWriter();
        require(writer, given);
        Decision decision = new Decision(writer.networkId(), given, writer.memberId(), clock.instant());
        decisions.persistAndFlush(decision);
        return decision;
    }

    Decision correct(String slug, UUID id, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        Standing writer = memberships.standing(slug, caller);
        Decision decision = decisions.of(writer, id);
        writer.requireWriter();
        ETags.require(ifMatch, String.valueOf(decision.version()));
        DecisionText wanted = mergePatch.apply(decision.written(), patch, DecisionText.class);
        require(writer, wanted);
        decision.write(wanted);
        decisions.flush();
        return decision;
    }

    private void require(Standing writer, DecisionText given) {
        UUID meeting = given.meetingId();
        if (meeting != null && !meetings.isOf(writer, meeting)) {
            throw new Refusal.Invalid(Fault.at("/meetingId", "This network has no such meeting."));
        }
    }
}
