package learninghub.network.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import learninghub.notices.Letter;
import learninghub.notices.Notice;
import learninghub.notices.NoticeKind;

/** A meeting that was to come will not take place. */
@ApplicationScoped
class CancelledMeetingNotice implements NoticeKind {
    private final MeetingsTold meetings;

    CancelledMeetingNotice(MeetingsTold meetings) {
        this.meetings = meetings;
    }

    @Override
    public String word() {
        return Kind.MEETING_CANCELLED.word;
    }

    @Override
    public boolean spread(Notice notice) {
        return meetings.spread(notice, MeetingsTold.ALL_MEMBERS);
    }

    @Override
    public Optional<Letter> write(Notice notice, String address) {
        boolean isSo = meetings.isSo(notice, "m.cancelled_at is not null and m.end_at > :now");
        return isSo
                ? Optional.of(meetings.letter(
                        notice,
                        "A meeting is cancelled",
                        "A meeting of one of your networks will not take place. See which, after signing in, at"))
                : Optional.empty();
    }
}
