package learninghub.network.meeting;

import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import learninghub.local.Cast;
import learninghub.network.Database;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class MeetingSeriesResourceTest {
    @Inject
    PlanAhead planAhead;

    @Inject
    Database database;

    @Test
    void each_date_becomes_a_meeting_at_the_same_time_on_the_wall() {
        Net net = Net.withCast();
        plan(net, Map.of()).then().statusCode(201);
        meetings(net)
                .body("items", hasSize(5))
                .body("items.start", everyItem(endsWith("T14:00:00")))
                .body("items[0].startAt", equalTo("2026-03-05T14:00:00Z"))
                .body("items[4].startAt", equalTo("2026-04-02T13:00:00Z"));
    }

    @Test
    void exceptions_are_left_out() {
        Net net = Net.withCast();
        plan(net, Map.of("exceptions", List.of("2026-03-12", "2026-03-26")));
        meetings(net).body("items.series.occurrence", contains(0, 2, 4));
    }

    @Test
    void starting_times_are_taken_in_turns() {
        Net net = Net.withCast();
        plan(net, Map.of("alternateStarts", List.of("19:00:00")));
        meetings(net)
                .body(
                        "items.start",
                        contains(
                                "2026-03-05T14:00:00",
                                "2026-03-12T19:00:00",
                                "2026-03-19T14:00:00",
                                "2026-03-26T19:00:00",
                                "2026-04-02T14:00:00"))
                .body("items[1].end", equalTo("2026-03-12T20:00:00"));
    }

    @Test
    void chairs_take_turns() {
        Net net = Net.withCast();
        net.giveRole(Cast.member(), "chair");
        String one = Cast.chair().subject();
        String other = Cast.member().subject();
        plan(net, Map.of("chairs", List.of(one, other)));
        meetings(net).body("items.chairedBy", contains(one, other, one, other, one));
    }

    @Test
    void only_chairs_take_turns() {
        plan(Net.withCast(), Map.of("chairs", List.of(Cast.member().subject())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/chairs"));
    }

    @Test
    void a_time_in_the_spring_gap_is_as_much_later_as_the_clocks_leap() {
        Net net = Net.withCast();
        plan(net, Map.of("start", "2026-03-28T01:30:00", "end", "2026-03-28T02:00:00", "rule", "FREQ=DAILY;COUNT=3"));
        meetings(net)
                .body("items.start", contains("2026-03-28T01:30:00", "2026-03-29T02:30:00", "2026-03-30T01:30:00"));
    }

    @Test
    void one_meeting_is_moved_and_still_knows_its_place() {
        Net net = Net.withCast();
        plan(net, Map.of());
        String id = meetings(net).extract().path("items[1].id");
        as(Cast.chair())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("start", "2026-03-13T10:00:00", "end", "2026-03-13T11:00:00"))
                .patch(net.path() + "/meetings/" + id)
                .then()
                .statusCode(200)
                .body("start", equalTo("2026-03-13T10:00:00"))
                .body("series.plannedStart", equalTo("2026-03-12T14:00:00"))
                .body("series.occurrence", equalTo(1));
    }

    @Test
    void without_an_end_a_year_is_planned() {
        Net net = Net.withCast();
        LocalDateTime start = LocalDateTime.now()
                .plusDays(1)
                .withHour(14)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        plan(
                net,
                Map.of(
                        "rule",
                        "FREQ=WEEKLY",
                        "start",
                        start.toString(),
                        "end",
                        start.plusHours(1).toString()));
        meetings(net).body("items", hasSize(53));
    }

    @Test
    void as_time_passes_more_is_planned_and_nothing_twice() throws Exception {
        Net net = Net.withCast();
        LocalDateTime start = LocalDateTime.now()
                .minusDays(1)
                .withHour(14)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        plan(
                net,
                Map.of(
                        "rule",
                        "FREQ=MONTHLY",
                        "start",
                        start.toString(),
                        "end",
                        start.plusHours(1).toString()));
        int planned = meetings(net).extract().path("items.size()");
        forgetTheLast(net, 3);
        Callable<Void> job = () -> {
            planAhead.plan();
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(List.of(job, job));
        }
        meetings(net).body("items", hasSize(planned));
    }

    /** As if the series had been planned three months ago. */
    private void forgetTheLast(Net net, int number) throws SQLException {
        String chair = Cast.chair().subject();
        int made = database.change(
                "update meeting set series_id = null where network_id = '" + net.id()
                        + "' and id in (select id from meeting where network_id = '" + net.id()
                        + "' order by start_at desc limit " + number + ")",
                chair,
                "person");
        assertThat(made).isEqualTo(number);
        database.change(
                "update meeting_series set made = made - " + number + " where network_id = '" + net.id() + "'",
                chair,
                "person");
        database.change(
                "update meeting set network_id = network_id, cancelled_at = now(), start_at = start_at - interval '50 years', "
                        + "end_at = end_at - interval '50 years' where series_id is null and network_id = '" + net.id()
                        + "'",
                chair,
                "person");
    }

    @Test
    void who_ends_a_series_cancels_what_is_to_come() {
        Net net = Net.withCast();
        LocalDateTime start = LocalDateTime.now()
                .minusDays(10)
                .withHour(14)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        String path = plan(
                        net,
                        Map.of(
                                "rule",
                                "FREQ=WEEKLY;COUNT=4",
                                "start",
                                start.toString(),
                                "end",
                                start.plusHours(1).toString()))
                .getHeader("Location");
        as(Cast.chair())
                .header("If-Match", "*")
                .body(Map.of("reason", "We meet monthly from now on"))
                .put(path + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"));
        meetings(net).body("items.status", contains("planned", "planned", "cancelled", "cancelled"));
    }

    @Test
    void a_member_plans_no_series() {
        Net net = Net.withCast();
        as(Cast.member())
                .body(series(Map.of()))
                .post(net.path() + "/meeting-series")
                .then()
                .statusCode(403);
    }

    @Test
    void members_see_the_series() {
        Net net = Net.withCast();
        String path = plan(net, Map.of()).getHeader("Location");
        as(Cast.member()).get(path).then().statusCode(200).body("rule", equalTo("FREQ=WEEKLY;BYDAY=TH;COUNT=5"));
        as(Cast.member()).get(net.path() + "/meeting-series").then().body("items", hasSize(1));
    }

    private static Response plan(Net net, Map<String, ?> other) {
        return as(Cast.chair()).body(series(other)).post(net.path() + "/meeting-series");
    }

    private static Map<String, Object> series(Map<String, ?> other) {
        Map<String, Object> series = new HashMap<>(Map.of(
                "title", "Weekly meeting",
                "start", "2026-03-05T14:00:00",
                "end", "2026-03-05T15:00:00",
                "timeZone", "Europe/London",
                "rule", "FREQ=WEEKLY;BYDAY=TH;COUNT=5"));
        series.putAll(other);
        return series;
    }

    private static ValidatableResponse meetings(Net net) {
        return as(Cast.member())
                .get(net.path() + "/meetings?limit=100&from=2000-01-01T00:00:00Z")
                .then()
                .statusCode(200);
    }
}
