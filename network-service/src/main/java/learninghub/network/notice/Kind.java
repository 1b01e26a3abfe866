package learninghub.network.notice;

import java.util.List;
import java.util.Locale;

/** What people can be told of. */
enum Kind {
    AGENDA_PUBLISHED,
    PAPERS_LATE,
    NOTES_PUBLISHED,
    MEETING_CANCELLED,
    INVITATION,
    GUESTS_MEETING_CANCELLED;

    /** Those a member can turn off; who is only invited has no settings. */
    static final List<Kind> CHOSEN = List.of(AGENDA_PUBLISHED, PAPERS_LATE, NOTES_PUBLISHED, MEETING_CANCELLED);

    /** In tables, links and metrics; the same for good. */
    final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
}
