package learninghub.events.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import learninghub.notices.Letter;
import learninghub.notices.Notice;
import learninghub.notices.NoticeKind;

/** A place is kept for somebody who waits, until its offer expires. */
@ApplicationScoped
class OfferNotice implements NoticeKind {
    private final HeldPlaces places;
    private final LetterWriter writer;
    private final Clock clock;

    OfferNotice(HeldPlaces places, LetterWriter writer, Clock clock) {
        this.places = places;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public String word() {
        return Kind.OFFER.word;
    }

    @Override
    public Optional<Letter> write(Notice notice, String address) {
        return places.find(notice)
                .filter(place -> place.takesPlaceAfter(clock.instant()) && places.admitted(notice, place))
                .flatMap(place -> Optional.ofNullable(place.offerExpiresAt())
                        .filter(expiry -> clock.instant().isBefore(expiry))
                        .map(expiry -> writer.offer(place.event(), expiry)));
    }
}
