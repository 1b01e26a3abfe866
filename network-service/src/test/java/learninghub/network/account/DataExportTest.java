package learninghub.network.account;

import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import learninghub.network.StandInForOtherParts;
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
                .body("networks.profile.about", contains("Interested in pumps"))
                .body("networks.memberships.network_id", contains(net.id()))
                .body("networks.discussions.body", contains("Does anybody ring?"))
                .body("networks.agendaItems.title", hasItem("Pumps"));
    }

    @Test
    void what_the_other_services_and_the_sign_in_hold_is_in_it() {
        Cast person = Cast.stranger(212);
        as(person)
                .get("/api/v1/me/data-export")
                .then()
                .statusCode(200)
                .body("content.comments.text", contains("Of the stand-in"))
                .body("events.comments.text", contains("Of the stand-in"))
                .body("account.email", equalTo(person.subject() + "@hub.example"))
                .body("account.access", nullValue());
    }

    @Test
    void what_one_wrote_in_a_network_one_has_left_is_in_it() {
        Cast person = Cast.stranger(213);
        Net net = Net.withCast();
        net.join(person);
        as(person).body(Map.of("title", "Calls", "body", "Does anybody ring?")).post(net.path() + "/discussions");
        net.leave(person);
        as(person)
                .get("/api/v1/me/data-export")
                .then()
                .body("networks.discussions.body", contains("Does anybody ring?"))
                .body("networks.memberships.ended_at", hasItem(notNullValue()));
    }

    @Test
    void half_of_it_is_not_given_out() {
        as(StandInForOtherParts.BREAKS).get("/api/v1/me/data-export").then().statusCode(503);
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
