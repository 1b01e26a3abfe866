package learninghub.network.notes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.network.access.AccessLog;
import learninghub.network.access.Reading;
import learninghub.network.meeting.Meeting;
import learninghub.network.meeting.MeetingRepository;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;

/** Reads kept texts, each of them entered in the log. To members the database shows the published ones only. */
@ApplicationScoped
class ReadRevisions {
    private final NotesRepository notes;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final AccessLog log;

    ReadRevisions(NotesRepository notes, MeetingRepository meetings, MembershipRepository memberships, AccessLog log) {
        this.notes = notes;
        this.meetings = meetings;
        this.memberships = memberships;
        this.log = log;
    }

    Revision read(String slug, UUID meetingId, int number, Caller reader) {
        Standing standing = memberships.standing(slug, reader);
        Meeting meeting = meetings.of(standing, meetingId);
        Revision found = notes.revision(meeting, number);
        log.enter(Reading.ofNotes(standing.networkId(), standing.memberId(), meeting.id(), found.version()));
        return found;
    }
}
