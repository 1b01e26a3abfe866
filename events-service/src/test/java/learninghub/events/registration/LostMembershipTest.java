package learninghub.events.registration;

import static learninghub.events.Api.published;
import static learninghub.events.Api.registered;
import static learninghub.events.Api.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import learninghub.events.Api;
import learninghub.events.OtherServices;
import learninghub.events.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** What the end of a membership, told by network-service, does to places. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LostMembershipTest {
    @Inject
    OtherServices others;

    private final UUID network = UUID.randomUUID();
    private final UUID membership = UUID.randomUUID();

    @Test
    void it_gives_the_place_to_the_first_who_waits() {
        Cast leaving = Cast.stranger(501);
        Cast next = Cast.stranger(502);
        String event = published("capacity", 1);
        String lost = registered(leaving, event);
        String waiting = registered(next, event);
        forTheNetwork(event);
        end(leaving);
        assertThat(state(leaving, event, lost)).isEqualTo("cancelled");
        assertThat(state(next, event, waiting)).isEqualTo("offered");
    }

    @Test
    void it_leaves_a_place_at_what_anyone_may_come_to() {
        Cast leaving = Cast.stranger(503);
        String event = published();
        String kept = registered(leaving, event);
        end(leaving);
        assertThat(state(leaving, event, kept)).isEqualTo("confirmed");
    }

    @Test
    void it_leaves_a_place_at_another_networks_event() {
        Cast leaving = Cast.stranger(504);
        String event = published();
        String kept = registered(leaving, event);
        forTheNetwork(event);
        tell("ended", membership, UUID.randomUUID(), leaving);
        assertThat(state(leaving, event, kept)).isEqualTo("confirmed");
    }

    @Test
    void another_membership_keeps_a_place_at_what_members_may_come_to() {
        Cast leaving = Cast.stranger(505);
        String event = published();
        String kept = registered(leaving, event);
        Api.change(event, "*", Map.of("admits", "members")).then().statusCode(200);
        tell("started", UUID.randomUUID(), UUID.randomUUID(), leaving);
        end(leaving);
        assertThat(state(leaving, event, kept)).isEqualTo("confirmed");
    }

    @Test
    void the_last_membership_gives_up_a_place_at_what_members_may_come_to() {
        Cast leaving = Cast.stranger(506);
        String event = published();
        String lost = registered(leaving, event);
        Api.change(event, "*", Map.of("admits", "members")).then().statusCode(200);
        end(leaving);
        assertThat(state(leaving, event, lost)).isEqualTo("cancelled");
    }

    private void forTheNetwork(String event) {
        others.tellListed(network, "network-" + network);
        Api.change(event, "*", Map.of("admits", "network:network-" + network))
                .then()
                .statusCode(200);
    }

    private void end(Cast who) {
        tell("ended", membership, network, who);
    }

    private void tell(String what, UUID id, UUID of, Cast who) {
        others.tell("network.memberships", "learninghub.membership." + what + ".v1", id, """
                {"id": "%s", "networkId": "%s", "memberId": "%s", "at": "2026-11-01T00:00:00Z"}""".formatted(
                        id, of, who.subject()));
    }

    private static String state(Cast who, String event, String id) {
        return registration(who, event, id).path("state");
    }
}
