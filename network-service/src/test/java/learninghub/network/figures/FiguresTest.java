package learninghub.network.figures;

import static io.restassured.RestAssured.given;
import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import learninghub.local.Cast;
import learninghub.network.Database;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class FiguresTest {
    @Inject
    Database database;

    @Inject
    CountMembers countMembers;

    @Test
    void nobody_outside_sees_a_figure_until_a_chair_shows_them() {
        Net net = crowded();
        figures(net).then().statusCode(404);
        show(net, Cast.member()).then().statusCode(403);
        figures(net).then().statusCode(404);
        show(net, Cast.chair()).then().statusCode(200);
        figures(net)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, no-cache"))
                .body("shown.members", equalTo("10+"))
                .body("shown.asOf", equalTo(LocalDate.now().toString()))
                .body("counted", nullValue());
        given().get(net.path()).then().body("figures.members", equalTo("10+"));
        as(Cast.chair()).delete(net.path() + "/figures/publication").then().statusCode(204);
        figures(net).then().statusCode(404);
        given().get(net.path()).then().body("figures", nullValue());
    }

    @Test
    void below_ten_there_is_nothing_to_see() {
        Net net = Net.withCast();
        show(net, Cast.chair()).then().statusCode(200).body("shown", nullValue());
        figures(net).then().statusCode(404);
    }

    @Test
    void of_an_unlisted_network_nobody_sees_them() {
        Net net = crowded();
        show(net, Cast.chair()).then().statusCode(200);
        net.patch(Cast.chair(), Map.of("visibility", "unlisted")).then().statusCode(200);
        figures(net).then().statusCode(404);
        as(Cast.editor()).get(net.path() + "/figures").then().statusCode(404);
    }

    @Test
    void they_are_counted_once_a_day() throws SQLException {
        Net net = crowded();
        show(net, Cast.chair()).then().statusCode(200);
        IntStream.range(412, 422).forEach(number -> net.join(Cast.stranger(number)));
        as(Cast.chair()).delete(net.path() + "/figures/publication").then().statusCode(204);
        show(net, Cast.chair()).then().statusCode(200);
        countMembers.count();
        figures(net).then().body("shown.members", equalTo("10+"));
        database.change(
                "update public_figures set as_of = as_of - 1 where network_id = '" + net.id() + "'",
                Cast.chair().subject(),
                "person");
        countMembers.count();
        figures(net)
                .then()
                .body("shown.members", equalTo("20+"))
                .body("shown.asOf", equalTo(LocalDate.now().toString()));
    }

    @Test
    void members_see_all_of_them_as_they_are_now() {
        Net net = Net.withCast();
        net.join(Cast.stranger(425));
        net.leave(Cast.stranger(425));
        meeting(net, 7, 100, List.of("Avery Example", "Blake Example"));
        meeting(net, 14, 107, List.of("avery example"));
        meeting(net, 400, 900, List.of("Casey Example"));
        for (Map<String, Object> action : List.<Map<String, Object>>of(
                Map.of("title", "Ask"),
                Map.of("title", "Tell", "dueOn", LocalDate.now().minusDays(3).toString()))) {
            as(Cast.chair()).body(action).post(net.path() + "/actions").then().statusCode(201);
        }
        as(Cast.member())
                .get(net.path() + "/figures")
                .then()
                .statusCode(200)
                .body("shown", nullValue())
                .body("counted.members", equalTo(3))
                .body("counted.joined", equalTo(4))
                .body("counted.left", equalTo(1))
                .body("counted.meetings", equalTo(2))
                .body("counted.averageAttendance", equalTo(103.5f))
                .body("counted.speakers", equalTo(2))
                .body("counted.openActions", equalTo(2))
                .body("counted.overdueActions", equalTo(1));
    }

    @Test
    void what_is_unchanged_is_not_sent_again() {
        Net net = Net.withCast();
        String tag = as(Cast.member()).get(net.path() + "/figures").getHeader("ETag");
        as(Cast.member())
                .header("If-None-Match", tag)
                .get(net.path() + "/figures")
                .then()
                .statusCode(304);
        net.leave(Cast.notetaker());
        assertThat(as(Cast.member()).get(net.path() + "/figures").getHeader("ETag"))
                .isNotEqualTo(tag);
    }

    /** Of thirteen. */
    private static Net crowded() {
        Net net = Net.withCast();
        IntStream.range(402, 412).forEach(number -> net.join(Cast.stranger(number)));
        return net;
    }

    private static void meeting(Net net, int daysAgo, int came, List<String> speakers) {
        LocalDateTime start = LocalDateTime.now().minusDays(daysAgo).withNano(0);
        Map<String, Object> plan = Net.newMeeting();
        plan.put("start", start.toString().length() == 16 ? start + ":00" : start.toString());
        plan.put(
                "end",
                start.plusHours(1).toString().length() == 16
                        ? start.plusHours(1) + ":00"
                        : start.plusHours(1).toString());
        plan.put("timeZone", "UTC");
        plan.put("speakers", speakers.stream().map(name -> Map.of("name", name)).toList());
        String path = net.path() + "/meetings/"
                + net.plan(Cast.chair(), plan).then().statusCode(201).extract().path("id");
        as(Cast.notetaker())
                .header("If-Match", "*")
                .body(Map.of("count", came))
                .put(path + "/attendance")
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.Response figures(Net net) {
        return given().get(net.path() + "/figures");
    }

    private static io.restassured.response.Response show(Net net, Cast by) {
        return as(by).put(net.path() + "/figures/publication");
    }
}
