package learninghub.network.decision;

import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class DecisionResourceTest {
    @Test
    void decisions_are_listed_latest_first() {
        Net net = Net.withCast();
        record(net, "First", "2026-01-05");
        record(net, "Last", "2026-03-05");
        record(net, "Between", "2026-02-05");
        String next = as(Cast.member()).get(net.path() + "/decisions?limit=2").path("next");
        as(Cast.member())
                .get(net.path() + "/decisions")
                .then()
                .body("items.text", contains("Last", "Between", "First"));
        as(Cast.member())
                .get(net.path() + "/decisions?limit=2&cursor=" + next)
                .then()
                .body("items.text", contains("First"));
    }

    @Test
    void a_decision_is_corrected_by_who_read_it() {
        String decision = record(Net.withCast(), "Frist", "2026-01-05").getHeader("Location");
        as(Cast.notetaker())
                .contentType("application/merge-patch+json")
                .header("If-Match", as(Cast.notetaker()).get(decision).getHeader("ETag"))
                .body(Map.of("text", "First"))
                .patch(decision)
                .then()
                .statusCode(200)
                .body("text", equalTo("First"));
    }

    @Test
    void a_member_records_no_decision() {
        Net net = Net.withCast();
        as(Cast.member())
                .body(Map.of("text", "Mine", "decidedOn", "2026-01-05"))
                .post(net.path() + "/decisions")
                .then()
                .statusCode(403);
    }

    private static Response record(Net net, String text, String day) {
        return as(Cast.notetaker()).body(Map.of("text", text, "decidedOn", day)).post(net.path() + "/decisions");
    }
}
