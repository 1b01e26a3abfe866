package learninghub.network.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import learninghub.notices.Letter;
import learninghub.notices.Notice;
import learninghub.notices.NoticeKind;

/** A meeting to come has an agenda. */
@ApplicationScoped
class AgendaNotice implements NoticeKind {
    private final MeetingsTold meetings;

    AgendaNotice(MeetingsTold meetings) {
        this.meetings = meetings;
    }

    @Override
    public String word() {
        return Kind.AGENDA_PUBLISHED.word;
    }

    @Override
    public boolean spread(Notice notice) {
        return meetings.spread(notice, MeetingsTold.ALL_MEMBERS);
    }

    @Override
    public Optional<Letter> write(Notice notice, String address) {
        boolean isSo = meetings.isSo(
                notice,
                "m.cancelled_at is null and m.start_at > :now and exists"
                        + " (select from agenda_item i where i.meeting_id = m.id and i.state = 'accepted')");
        return isSo
                ? Optional.of(meetings.letter(
                        notice,
                        "The agenda of a meeting",
                        "One of your networks has published the agenda of a meeting. Read it, after signing in, at"))
                : Optional.empty();
    }
}
