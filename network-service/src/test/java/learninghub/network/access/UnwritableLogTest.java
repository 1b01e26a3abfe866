package learninghub.network.access;

import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import learninghub.local.Cast;
import learninghub.network.Database;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

/** Where it cannot be written down who reads, nobody does. */
@QuarkusTest
@WithTestResource(RealParts.class)
class UnwritableLogTest {
    private static final String WORDS = "Handover takes long";

    @Inject
    Database database;

    @Test
    void nothing_that_is_logged_is_read_while_the_log_cannot_be_written() throws SQLException {
        Net net = Net.withCast();
        String notes = net.published(WORDS);
        String paper = paper(notes.replace("/notes", "/papers"));
        List<Supplier<Response>> reads = List.of(
                () -> as(Cast.member()).get(notes),
                () -> as(Cast.notetaker()).get(notes),
                () -> as(Cast.member()).header("If-None-Match", "*").get(notes),
                () -> as(Cast.member()).get(notes + "/revisions/1"),
                () -> as(Cast.member()).get(paper + "/content"),
                () -> as(Cast.chair()).get(net.path() + "/access-log"),
                () -> as(Cast.chair())
                        .body(Map.of("title", "One", "sections", List.of("body"), "postedBy", "hub"))
                        .post(notes.replace("/notes", "/digests")),
                () -> as(Cast.member())
                        .body(Map.of("q", "handover", "network", net.slug()))
                        .post("/api/v1/notes/searches"));
        database.asOwner(List.of("revoke insert on access_log from network_app"));
        try {
            reads.forEach(read -> read.get()
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("type", equalTo("/problems/unavailable"))
                    .body(not(containsString(WORDS))));
        } finally {
            database.asOwner(List.of("grant insert on access_log to network_app"));
        }
        reads.forEach(read -> assertThat(read.get().statusCode()).isIn(200, 201, 304));
    }

    private static String paper(String papers) {
        String paper = papers + "/"
                + as(Cast.chair()).body(Map.of("title", "Reviews")).post(papers).path("id");
        as(Cast.chair())
                .contentType("text/plain")
                .header("Content-Disposition", "attachment; filename=a.txt")
                .header("If-Match", "*")
                .body(WORDS)
                .put(paper + "/content")
                .then()
                .statusCode(200);
        return paper;
    }
}
