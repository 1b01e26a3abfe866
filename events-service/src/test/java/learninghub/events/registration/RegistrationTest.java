package learninghub.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.events.event.Places;
import learninghub.events.event.SomePlaces;
import learninghub.http.Refusal;
import org.junit.jupiter.api.Test;

class RegistrationTest {
    private static final Instant NOW = Instant.parse("2027-01-01T12:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private final Places one = SomePlaces.of(1);

    @Test
    void the_first_gets_the_place() {
        assertThat(next().state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void the_second_waits() {
        next();
        assertThat(next().state()).isEqualTo(State.WAITING);
    }

    @Test
    void nobody_passes_those_who_wait() {
        Registration first = next();
        next();
        first.cancel(one);
        assertThat(next().state()).isEqualTo(State.WAITING);
    }

    @Test
    void an_offer_takes_the_place_it_offers() {
        Registration first = next();
        Registration second = next();
        first.cancel(one);
        second.offer(TOMORROW, one);
        assertThat(one.toOffer()).isZero();
    }

    @Test
    void an_offer_in_time_is_accepted() {
        Registration offered = offered();
        offered.accept(one, NOW);
        assertThat(offered.state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void an_offer_is_over_at_its_expiry() {
        Registration offered = offered();
        assertThatThrownBy(() -> offered.accept(one, TOMORROW)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void who_waits_cannot_accept() {
        next();
        Registration waiting = next();
        assertThatThrownBy(() -> waiting.accept(one, NOW)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void cancelling_twice_frees_one_place() {
        Registration first = next();
        next();
        next();
        first.cancel(one);
        first.cancel(one);
        assertThat(one.toOffer()).isEqualTo(1);
    }

    @Test
    void who_waits_cannot_be_checked_in() {
        next();
        Registration waiting = next();
        assertThatThrownBy(() -> waiting.checkIn(one, NOW)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void who_attended_keeps_the_place() {
        Registration first = next();
        first.checkIn(one, NOW);
        assertThatThrownBy(() -> first.cancel(one)).isInstanceOf(Refusal.Conflict.class);
    }

    private Registration next() {
        return Registration.taken(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "somebody",
                new Entry(null, null, null, List.of(), null),
                one,
                NOW);
    }

    private Registration offered() {
        Registration first = next();
        Registration second = next();
        first.cancel(one);
        second.offer(TOMORROW, one);
        return second;
    }
}
