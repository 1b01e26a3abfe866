package learninghub.events.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import learninghub.notices.Letter;
import learninghub.notices.Notice;
import learninghub.notices.NoticeKind;

/** It begins soon. */
@ApplicationScoped
class ReminderNotice implements NoticeKind {
    private final HeldPlaces places;
    private final LetterWriter writer;
    private final Clock clock;

    ReminderNotice(HeldPlaces places, LetterWriter writer, Clock clock) {
        this.places = places;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public String word() {
        return Kind.REMINDER.word;
    }

    @Override
    public Optional<Letter> write(Notice notice, String address) {
        return places.find(notice)
                .filter(place -> place.is("confirmed") && isToCome(place))
                .filter(place -> places.admitted(notice, place))
                .map(place -> writer.reminder(place.event()));
    }

    /** One that was queued for a time which has moved away since says nothing. */
    private boolean isToCome(HeldPlace place) {
        return !place.event().cancelled()
                && clock.instant().isBefore(place.event().startsAt());
    }
}
