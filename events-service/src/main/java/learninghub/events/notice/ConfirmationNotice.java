package learninghub.events.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import learninghub.notices.Letter;
import learninghub.notices.Notice;
import learninghub.notices.NoticeKind;

/** Somebody has a place, with its entry for their calendar. */
@ApplicationScoped
class ConfirmationNotice implements NoticeKind {
    private final HeldPlaces places;
    private final LetterWriter writer;
    private final Clock clock;

    ConfirmationNotice(HeldPlaces places, LetterWriter writer, Clock clock) {
        this.places = places;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public String word() {
        return Kind.CONFIRMATION.word;
    }

    @Override
    public Optional<Letter> write(Notice notice, String address) {
        return places.find(notice)
                .filter(place -> place.is("confirmed") && place.takesPlaceAfter(clock.instant()))
                .filter(place -> places.admitted(notice, place))
                .map(place -> writer.confirmation(place.event(), address));
    }
}
