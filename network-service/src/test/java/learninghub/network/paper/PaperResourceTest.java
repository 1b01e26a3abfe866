package learninghub.network.paper;

import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import learninghub.network.file.Upload;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class PaperResourceTest {
    private static final byte[] BYTES = "What we learned".getBytes(StandardCharsets.UTF_8);

    @Test
    void an_announced_paper_is_awaited_until_five_days_before() {
        String meeting = Net.withCast().meeting();
        announce(meeting, Map.of("title", "Reviews"))
                .then()
                .statusCode(201)
                .body("dueAt", equalTo("2026-02-28T14:00:00Z"))
                .body("arrivedAt", nullValue());
    }

    @Test
    void an_awaited_paper_is_late_after_it_was_due() {
        String meeting = Net.withCast().meeting();
        announce(meeting, Map.of("title", "Reviews", "dueAt", "2020-01-01T00:00:00Z"))
                .then()
                .body("late", equalTo(true));
        announce(meeting, Map.of("title", "Reviews", "dueAt", "2120-01-01T00:00:00Z"))
                .then()
                .body("late", equalTo(false));
    }

    @Test
    void papers_are_ready_when_the_last_one_has_come() {
        String meeting = Net.withCast().meeting();
        announce(meeting, Map.of("title", "Link", "url", "https://docs.example/reviews"));
        String awaited = announce(meeting, Map.of("title", "Reviews")).getHeader("Location");
        as(Cast.member()).get(meeting).then().body("papersReadyAt", nullValue());
        deliver(awaited, Cast.chair(), "review.pdf", BYTES).then().statusCode(200);
        as(Cast.member()).get(meeting).then().body("papersReadyAt", notNullValue());
    }

    @Test
    void a_member_reads_what_was_delivered() {
        String paper = delivered(Net.withCast().meeting());
        Response file = as(Cast.member()).get(paper + "/content");
        file.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("attachment; filename=\"review.pdf\""))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store");
        assertThat(file.asByteArray()).isEqualTo(BYTES);
    }

    @Test
    void that_they_read_it_is_in_the_log_also_when_it_had_not_changed() {
        Net net = Net.withCast();
        String paper = delivered(net.meeting());
        String etag = as(Cast.member()).get(paper + "/content").getHeader("ETag");
        as(Cast.member())
                .header("If-None-Match", etag)
                .get(paper + "/content")
                .then()
                .statusCode(304);
        assertThat(as(Cast.chair()).get(net.path() + "/access-log").<List<String>>path("items.what"))
                .filteredOn("paper"::equals)
                .hasSize(2);
    }

    @Test
    void who_is_responsible_delivers() {
        String meeting = Net.withCast().meeting();
        String paper = announce(
                        meeting,
                        Map.of(
                                "title",
                                "Reviews",
                                "responsibleId",
                                Cast.member().subject()))
                .getHeader("Location");
        deliver(paper, Cast.member(), "review.pdf", BYTES)
                .then()
                .statusCode(200)
                .body("file.name", equalTo("review.pdf"));
    }

    @Test
    void nobody_else_delivers() {
        String paper =
                announce(Net.withCast().meeting(), Map.of("title", "Reviews")).getHeader("Location");
        deliver(paper, Cast.member(), "review.pdf", BYTES).then().statusCode(403);
    }

    @Test
    void a_better_file_takes_the_place_of_the_one_before() {
        String paper = delivered(Net.withCast().meeting());
        deliver(paper, Cast.notetaker(), "better.pdf", "Better".getBytes(StandardCharsets.UTF_8));
        assertThat(as(Cast.member()).get(paper + "/content").asString()).isEqualTo("Better");
    }

    @Test
    void of_two_who_deliver_the_second_reads_again() {
        String paper =
                announce(Net.withCast().meeting(), Map.of("title", "Reviews")).getHeader("Location");
        String etag = as(Cast.chair()).get(paper).getHeader("ETag");
        deliver(paper, Cast.chair(), "review.pdf", BYTES);
        as(Cast.notetaker())
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"other.pdf\"")
                .header("If-Match", etag)
                .body(BYTES)
                .put(paper + "/content")
                .then()
                .statusCode(412);
    }

    @Test
    void a_file_has_at_most_twenty_mebibytes() throws Exception {
        String paper =
                announce(Net.withCast().meeting(), Map.of("title", "Reviews")).getHeader("Location");
        assertThat(sent(paper, Upload.LARGEST)).isEqualTo(200);
        assertThat(sent(paper, Upload.LARGEST + 1)).isEqualTo(413);
    }

    @Test
    void a_name_is_only_a_name() {
        String paper =
                announce(Net.withCast().meeting(), Map.of("title", "Reviews")).getHeader("Location");
        deliver(paper, Cast.chair(), "../../etc/passwd", BYTES).then().body("file.name", equalTo("passwd"));
    }

    @Test
    void a_page_of_the_web_is_no_paper() {
        String paper =
                announce(Net.withCast().meeting(), Map.of("title", "Reviews")).getHeader("Location");
        as(Cast.chair())
                .contentType("text/html")
                .header("Content-Disposition", "attachment; filename=\"a.html\"")
                .header("If-Match", "*")
                .body(BYTES)
                .put(paper + "/content")
                .then()
                .statusCode(400);
    }

    @Test
    void a_dropped_paper_is_gone_with_its_file() {
        String paper = delivered(Net.withCast().meeting());
        as(Cast.chair()).header("If-Match", "*").delete(paper).then().statusCode(204);
        as(Cast.member()).get(paper + "/content").then().statusCode(404);
    }

    @Test
    void a_guest_reads_the_papers_and_stands_in_the_log() {
        Net net = Net.withCast();
        Map<String, Object> plan = Net.newMeeting();
        plan.put("start", "2096-03-05T14:00:00");
        plan.put("end", "2096-03-05T15:00:00");
        String meeting =
                net.path() + "/meetings/" + net.plan(Cast.chair(), plan).path("id");
        String paper = delivered(meeting);
        as(Cast.chair()).body(Map.of("email", "reader@riverbank.example")).post(meeting + "/guests");
        Cast guest = Cast.stranger(150);
        assertThat(as(guest, "reader@riverbank.example", true)
                        .get(paper + "/content")
                        .asByteArray())
                .isEqualTo(BYTES);
        as(Cast.chair()).get(net.path() + "/access-log").then().body("items.memberId", hasItem(guest.subject()));
    }

    @Test
    void to_an_outsider_there_is_no_file() {
        as(Cast.outsider())
                .get(delivered(Net.withCast().meeting()) + "/content")
                .then()
                .statusCode(404);
    }

    /** The status; by a client that does not look into what it sends. */
    private static int sent(String paper, int bytes) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + paper + "/content"))
                .header("Authorization", Cast.chair().bearer())
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "attachment; filename=large.pdf")
                .header("If-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[bytes]))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static Response announce(String meeting, Map<String, ?> paper) {
        return as(Cast.chair()).body(paper).post(meeting + "/papers");
    }

    private static String delivered(String meeting) {
        String paper = announce(meeting, Map.of("title", "Reviews")).getHeader("Location");
        deliver(paper, Cast.chair(), "review.pdf", BYTES).then().statusCode(200);
        return paper;
    }

    private static Response deliver(String paper, Cast by, String name, byte[] bytes) {
        return as(by).contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("If-Match", "*")
                .body(bytes)
                .put(paper + "/content");
    }
}
