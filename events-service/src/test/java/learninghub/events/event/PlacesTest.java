package learninghub.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import learninghub.events.event.Places.Kind;
import learninghub.http.Refusal;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void without_a_capacity_there_is_always_one() {
        assertThat(new Places(null).hasOne()).isTrue();
    }

    @Test
    void more_than_there_are_is_never_given() {
        Places one = new Places(1);
        one.move(Kind.NONE, Kind.OFFERED);
        assertThatThrownBy(() -> one.move(Kind.NONE, Kind.CONFIRMED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void capacity_does_not_go_below_what_is_given() {
        Places two = new Places(2);
        two.move(Kind.NONE, Kind.CONFIRMED);
        two.move(Kind.NONE, Kind.OFFERED);
        assertThatThrownBy(() -> two.resize(1)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void more_capacity_can_be_offered_to_as_many_as_wait() {
        Places one = new Places(1);
        one.move(Kind.NONE, Kind.CONFIRMED);
        one.move(Kind.NONE, Kind.WAITING);
        one.resize(10);
        assertThat(one.toOffer()).isEqualTo(1);
    }
}
