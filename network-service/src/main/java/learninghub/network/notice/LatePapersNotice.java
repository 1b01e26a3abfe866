package learninghub.network.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import learninghub.notices.Letter;
import learninghub.notices.Notice;
import learninghub.notices.NoticeKind;

/** Papers of a meeting to come should be there and are not: for who can do something about it. */
@ApplicationScoped
class LatePapersNotice implements NoticeKind {
    private final MeetingsTold meetings;

    LatePapersNotice(MeetingsTold meetings) {
        this.meetings = meetings;
    }

    @Override
    public String word() {
        return Kind.PAPERS_LATE.word;
    }

    @Override
    public boolean spread(Notice notice) {
        return meetings.spread(notice, """
                 and (s.role <> 'member' or exists (select from paper p
                   where p.meeting_id = m.id and p.responsible_id = s.member_id and p.arrived_at is null))""");
    }

    @Override
    public Optional<Letter> write(Notice notice, String address) {
        boolean isSo = meetings.isSo(notice, QueueLatePapers.LATE);
        return isSo
                ? Optional.of(
                        meetings.letter(
                                notice,
                                "Papers are late",
                                "Papers for a meeting of one of your networks were due and have not arrived. See which, after signing in, at"))
                : Optional.empty();
    }
}
