package learninghub.network.access;

import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import learninghub.local.Cast;
import learninghub.network.Database;
import learninghub.network.Net;
import learninghub.network.RealParts;
import learninghub.network.actor.ActingAs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class ChainTest {
    @TestHTTPResource(management = true)
    URI management;

    @Inject
    Chain chain;

    @Inject
    Database database;

    @Test
    void what_was_read_is_in_the_chain_within_a_second_and_the_chain_holds() {
        Net net = Net.withCast();
        as(Cast.member()).get(net.published("Ready"));
        await().atMost(Duration.ofSeconds(3)).until(() -> waiting(net), List::isEmpty);
        assertThat(chain.verify()).matches(Verification::whole, "is whole");
    }

    @Test
    void an_entry_that_was_changed_breaks_the_chain() {
        Chain.Head before = new Chain.Head(6, new byte[32]);
        Entry entry = entry(1);
        byte[] hash = entry.hash(before.hash());
        assertThat(new Chain.Link(7, hash, entry).holds(before)).isTrue();
        assertThat(new Chain.Link(7, hash, entry(2)).holds(before)).isFalse();
    }

    @Test
    void an_entry_that_was_dropped_or_put_elsewhere_breaks_the_chain() {
        Chain.Head before = new Chain.Head(6, new byte[32]);
        Entry entry = entry(1);
        assertThat(new Chain.Link(8, entry.hash(before.hash()), entry).holds(before))
                .isFalse();
        assertThat(new Chain.Link(7, entry.hash(new byte[] {1}), entry).holds(before))
                .isFalse();
    }

    private static Entry entry(int version) {
        Reading reading = Reading.ofNotes(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), version);
        return new Entry(reading, UUID.randomUUID(), Instant.parse("2026-03-05T14:00:00Z"));
    }

    /** What bin/verify-access-log asks. */
    @Test
    void whoever_runs_the_hub_can_have_it_checked() {
        RestAssured.get(management.resolve("/q/access-log/verification"))
                .then()
                .statusCode(200)
                .body("whole", equalTo(true))
                .body("head", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void two_sealers_at_once_make_one_chain() throws Exception {
        Net net = Net.withCast();
        String notes = net.published("Ready");
        for (int i = 0; i < 20; i++) {
            as(Cast.member()).get(notes);
        }
        Callable<Integer> seal = chain::seal;
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(List.of(seal, seal, seal, seal)).forEach(Future::resultNow);
        }
        assertThat(chain.verify()).matches(Verification::whole, "is whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update access_seal set seq = seq + 1", "delete from access_seal", "truncate access_seal"})
    void the_service_cannot_change_the_chain(String sql) {
        assertThatThrownBy(() -> database.change(sql, "", ActingAs.SEAL)).hasMessageContaining("permission denied");
    }

    @Test
    void a_person_whose_key_is_forgotten_stays_in_the_log_as_nobody_in_particular() throws SQLException {
        Net net = Net.founded("automatic");
        net.join(Cast.stranger(160));
        net.join(Cast.notetaker());
        net.giveRole(Cast.notetaker(), "note-taker");
        as(Cast.stranger(160)).get(net.published("Ready"));
        await().atMost(Duration.ofSeconds(3)).until(() -> waiting(net), List::isEmpty);
        database.change("delete from person_key", Cast.stranger(160).subject(), "person");
        List<String> members = as(Cast.chair()).get(net.path() + "/access-log").path("items.memberId");
        assertThat(members)
                .contains((String) null)
                .doesNotContain(Cast.stranger(160).subject());
        assertThat(chain.verify()).matches(Verification::whole, "is whole");
    }

    private List<String> waiting(Net net) throws SQLException {
        return new ArrayList<>(database.column(
                "select entry_id from access_unsealed u join access_log e on e.id = u.entry_id where e.network_id = '"
                        + net.id() + "'",
                "",
                ActingAs.SEAL));
    }
}
