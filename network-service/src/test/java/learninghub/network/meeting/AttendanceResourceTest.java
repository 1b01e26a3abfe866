package learninghub.network.meeting;

import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class AttendanceResourceTest {
    @Test
    void a_number_is_enough() {
        String meeting = Net.withCast().meeting();
        put(meeting, Cast.notetaker(), Map.of("count", 103), "\"0\"").then().statusCode(200);
        as(Cast.member()).get(meeting).then().body("attendance.count", equalTo(103));
    }

    @Test
    void a_list_gives_the_number() {
        String meeting = Net.withCast().meeting();
        put(
                meeting,
                Cast.chair(),
                Map.of("members", List.of(Cast.chair().subject(), Cast.member().subject())),
                "*");
        as(Cast.member()).get(meeting).then().body("attendance.count", equalTo(2));
    }

    @Test
    void who_came_note_takers_and_chairs_see() {
        String meeting = Net.withCast().meeting();
        put(
                meeting,
                Cast.chair(),
                Map.of("members", List.of(Cast.chair().subject(), Cast.member().subject())),
                "*");
        as(Cast.notetaker())
                .get(meeting + "/attendance")
                .then()
                .body(
                        "members",
                        containsInAnyOrder(Cast.chair().subject(), Cast.member().subject()));
        as(Cast.member())
                .get(meeting + "/attendance")
                .then()
                .body("count", equalTo(2))
                .body("members", nullValue());
    }

    @Test
    void who_is_no_member_did_not_come_as_one() {
        String meeting = Net.withCast().meeting();
        put(meeting, Cast.chair(), Map.of("members", List.of(Cast.outsider().subject())), "*")
                .then()
                .statusCode(422);
    }

    @Test
    void of_two_who_count_the_second_reads_again() {
        String meeting = Net.withCast().meeting();
        put(meeting, Cast.chair(), Map.of("count", 10), "\"0\"");
        put(meeting, Cast.notetaker(), Map.of("count", 11), "\"0\"").then().statusCode(412);
    }

    @Test
    void a_member_counts_nobody() {
        put(Net.withCast().meeting(), Cast.member(), Map.of("count", 10), "*")
                .then()
                .statusCode(403);
    }

    @Test
    void neither_a_number_nor_a_list_is_nothing() {
        put(Net.withCast().meeting(), Cast.chair(), Map.of(), "*").then().statusCode(422);
    }

    private static Response put(String meeting, Cast by, Map<String, ?> attendance, String ifMatch) {
        return as(by).header("If-Match", ifMatch).body(attendance).put(meeting + "/attendance");
    }
}
