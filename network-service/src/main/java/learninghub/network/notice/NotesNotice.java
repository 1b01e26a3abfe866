package learninghub.network.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import learninghub.notices.Letter;
import learninghub.notices.Notice;
import learninghub.notices.NoticeKind;

/** The notes of a meeting can be read. */
@ApplicationScoped
class NotesNotice implements NoticeKind {
    private final MeetingsTold meetings;

    NotesNotice(MeetingsTold meetings) {
        this.meetings = meetings;
    }

    @Override
    public String word() {
        return Kind.NOTES_PUBLISHED.word;
    }

    @Override
    public boolean spread(Notice notice) {
        return meetings.spread(notice, MeetingsTold.ALL_MEMBERS);
    }

    @Override
    public Optional<Letter> write(Notice notice, String address) {
        boolean isSo = meetings.isSo(
                notice, "exists (select from notes n where n.meeting_id = m.id and n.published_version is not null)");
        return isSo
                ? Optional.of(meetings.letter(
                        notice,
                        "Notes of a meeting",
                        "One of your networks has published the notes of a meeting. Read them, after signing in, at"))
                : Optional.empty();
    }
}
