package learninghub.network.account;

import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class DataExportTest {
    @Test
    void all_that_one_wrote_or_that_is_about_oneself_is_in_it() {
        Cast person = Cast.stranger(210);
        Net net = Net.withCast();
        as(person)
                .header("If-Match", "*")
                .body(Map.of("about", "Interested in pumps"))
                .put("/api/v1/me/profile");
        net.join(person);
        as(person).body(Map.of("title", "Calls", "body", "Does anybody ring?")).post(net.path() + "/discussions");
        as(person).body(Map.of("title", "Pumps")).post(net.meeting() + "/agenda-items");
        as(person)
                .get("/api/v1/me/data-export")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("profile.about", contains("Interested in pumps"))
                .body("memberships.network_id", contains(net.id()))
                .body("discussions.body", contains("Does anybody ring?"))
                .body("agendaItems.title", hasItem("Pumps"));
    }

    @Test
    void nothing_of_anybody_else_is_in_it() {
        Net net = Net.withCast();
        as(Cast.member()).body(Map.of("title", "Calls", "body", "Notmine")).post(net.path() + "/discussions");
        Cast person = Cast.stranger(211);
        net.join(person);
        assertThat(as(person).get("/api/v1/me/data-export").asString()).doesNotContain("Notmine");
    }
}
