package learninghub.network.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.http.Refusal;
import org.junit.jupiter.api.Test;

class MembershipTest {
    private static final Instant NOW = Instant.parse("2026-03-05T14:00:00Z");
    private final UUID network = UUID.randomUUID();
    private final Membership chair = new Membership(network, UUID.randomUUID(), null, Role.CHAIR, null, NOW);
    private final Membership member = new Membership(network, UUID.randomUUID(), null, Role.MEMBER, null, NOW);

    @Test
    void a_network_is_never_left_without_a_chair() {
        assertThatThrownBy(() -> chair.end(NOW, List.of(chair))).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void the_last_chair_takes_no_other_role() {
        assertThatThrownBy(() -> chair.take(new RoleChange(Role.NOTE_TAKER, null), List.of(chair)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void the_last_chair_may_be_made_chair_again() {
        chair.take(new RoleChange(Role.CHAIR, null), List.of(chair));
        assertThat(chair.standing().isChair()).isTrue();
    }

    @Test
    void anybody_else_may_leave() {
        member.end(NOW, List.of(chair));
        assertThat(member.ended().at()).isEqualTo(NOW);
    }

    @Test
    void a_note_taker_writes_but_does_not_chair() {
        member.take(new RoleChange(Role.NOTE_TAKER, null), List.of(chair));
        assertThat(member.standing()).matches(Standing::isWriter).matches(standing -> !standing.isChair());
    }
}
