package learninghub.events.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import learninghub.notices.Letter;
import learninghub.notices.Notice;
import learninghub.notices.NoticeKind;

/** When, where or what it is has changed: for all who have a place or may get one. */
@ApplicationScoped
class ChangeNotice implements NoticeKind {
    private final HeldPlaces places;
    private final LetterWriter writer;
    private final Clock clock;

    ChangeNotice(HeldPlaces places, LetterWriter writer, Clock clock) {
        this.places = places;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public String word() {
        return Kind.CHANGE.word;
    }

    @Override
    public boolean spread(Notice notice) {
        return places.spread(notice, clock.instant(), "confirmed", "offered", "waiting");
    }

    @Override
    public Optional<Letter> write(Notice notice, String address) {
        return places.find(notice)
                .filter(place -> !place.is("cancelled") && place.takesPlaceAfter(clock.instant()))
                .filter(place -> places.admitted(notice, place))
                .map(place -> place.is("confirmed")
                        ? writer.changeWithEntry(place.event(), address)
                        : writer.change(place.event()));
    }
}
