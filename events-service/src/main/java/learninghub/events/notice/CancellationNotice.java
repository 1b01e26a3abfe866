package learninghub.events.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import learninghub.notices.Letter;
import learninghub.notices.Notice;
import learninghub.notices.NoticeKind;

/** It will not take place, or not with this person. Whoever had an entry in their calendar loses it; nobody has to be admitted for that. */
@ApplicationScoped
class CancellationNotice implements NoticeKind {
    private final HeldPlaces places;
    private final LetterWriter writer;
    private final Clock clock;

    CancellationNotice(HeldPlaces places, LetterWriter writer, Clock clock) {
        this.places = places;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public String word() {
        return Kind.CANCELLATION.word;
    }

    @Override
    public boolean spread(Notice notice) {
        return places.spread(notice, clock.instant(), "confirmed", "offered", "waiting");
    }

    @Override
    public Optional<Letter> write(Notice notice, String address) {
        return places.find(notice)
                .filter(place -> clock.instant().isBefore(place.event().endsAt()))
                .flatMap(place -> place.event().cancelled()
                        ? Optional.of(writer.cancellation(place.event(), address))
                        : Optional.of(place)
                                .filter(own -> own.is("cancelled"))
                                .map(own -> writer.givenUp(own.event(), address)));
    }
}
