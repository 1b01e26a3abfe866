package learninghub.network.network;

import static io.restassured.RestAssured.given;
import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class NetworkResourceTest {
    @Test
    void a_steward_founds_a_network_whose_slug_is_made_from_its_name() {
        Map<String, Object> network = Net.newNetwork("listed", "reviewed");
        network.put("name", "Réseau d’Essai " + UUID.randomUUID().toString().substring(0, 8));
        as(Cast.steward())
                .body(network)
                .post("/api/v1/networks")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/networks/reseau-dessai-"))
                .header("ETag", not(nullValue()))
                .body("slug", startsWith("reseau-dessai-"));
    }

    @Test
    void two_networks_of_one_name_have_different_slugs() {
        Map<String, Object> network = Net.newNetwork("listed", "reviewed");
        Net first = Net.founded(network);
        as(Cast.steward()).body(network).post("/api/v1/networks").then().body("slug", equalTo(first.slug() + "-2"));
    }

    @Test
    void nobody_but_a_steward_founds_a_network() {
        as(Cast.editor())
                .body(Net.newNetwork("listed", "reviewed"))
                .post("/api/v1/networks")
                .then()
                .statusCode(403);
    }

    @Test
    void the_same_idempotency_key_founds_one_network() {
        Map<String, Object> network = Net.newNetwork("listed", "reviewed");
        String key = UUID.randomUUID().toString();
        String first = as(Cast.steward())
                .header("Idempotency-Key", key)
                .body(network)
                .post("/api/v1/networks")
                .path("id");
        as(Cast.steward())
                .header("Idempotency-Key", key)
                .body(network)
                .post("/api/v1/networks")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void a_network_without_chairs_is_refused() {
        Map<String, Object> network = Net.newNetwork("listed", "reviewed");
        network.put("chairs", List.of());
        as(Cast.steward())
                .body(network)
                .post("/api/v1/networks")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/chairs"));
    }

    @Test
    void anybody_sees_listed_networks() {
        Net net = Net.founded("reviewed");
        given().get(net.path())
                .then()
                .statusCode(200)
                .body("slug", equalTo(net.slug()))
                .body("memberCount", nullValue());
    }

    @Test
    void the_list_is_paged_without_losing_or_repeating_any() {
        Net.founded("reviewed");
        Net.founded("reviewed");
        String next = given().get("/api/v1/networks?limit=1").path("next");
        String first = given().get("/api/v1/networks?limit=1").path("items[0].id");
        given().get("/api/v1/networks?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items[0].id", not(equalTo(first)));
    }

    @Test
    void unlisted_networks_stand_in_no_list() {
        Net net = Net.unlistedWithCast();
        as(Cast.chair()).get("/api/v1/networks?limit=100").then().body("items.slug", not(hasItem(net.slug())));
    }

    @Test
    void members_see_how_many_they_are_and_their_own_role() {
        Net net = Net.withCast();
        net.get(Cast.member()).then().body("memberCount", equalTo(3)).body("myRole", equalTo("member"));
    }

    @Test
    void an_unlisted_network_is_there_for_its_members() {
        Net.unlistedWithCast().get(Cast.member()).then().statusCode(200);
    }

    @Test
    void a_steward_sees_the_facts_of_an_unlisted_network() {
        Net.unlistedWithCast().get(Cast.steward()).then().statusCode(200).body("memberCount", nullValue());
    }

    @Test
    void a_chair_changes_the_network_with_the_etag_read() {
        Net net = Net.founded("reviewed");
        String etag = net.get(Cast.chair()).getHeader("ETag");
        as(Cast.chair())
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(Map.of("purpose", "To try more"))
                .patch(net.path())
                .then()
                .statusCode(200)
                .body("purpose", equalTo("To try more"))
                .header("ETag", not(equalTo(etag)));
    }

    @Test
    void somebodys_joining_does_not_refuse_a_chairs_edit() {
        Net net = Net.founded("automatic");
        String etag = net.get(Cast.chair()).getHeader("ETag");
        net.join(Cast.member());
        as(Cast.chair())
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(Map.of("purpose", "To try more"))
                .patch(net.path())
                .then()
                .statusCode(200);
    }

    @Test
    void a_stale_etag_is_refused() {
        Net net = Net.founded("reviewed");
        String etag = net.get(Cast.chair()).getHeader("ETag");
        net.patch(Cast.chair(), Map.of("purpose", "Another"));
        as(Cast.chair())
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(Map.of("purpose", "Mine"))
                .patch(net.path())
                .then()
                .statusCode(412);
    }

    @Test
    void a_change_without_an_etag_is_refused() {
        as(Cast.chair())
                .contentType("application/merge-patch+json")
                .body(Map.of("purpose", "Mine"))
                .patch(Net.founded("reviewed").path())
                .then()
                .statusCode(428);
    }

    @Test
    void a_member_may_not_change_the_network() {
        Net.withCast().patch(Cast.member(), Map.of("purpose", "Mine")).then().statusCode(403);
    }

    @Test
    void an_unknown_field_is_named() {
        Net.founded("reviewed")
                .patch(Cast.chair(), Map.of("colour", "green"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/colour"));
    }

    @Test
    void a_rule_over_an_unknown_attribute_is_refused_with_its_place() {
        Map<String, Object> network = Net.newNetwork("listed", "automatic");
        network.put(
                "eligibility",
                Map.of("all", List.of(Map.of("attribute", "age", "operator", "equals", "values", List.of("7")))));
        as(Cast.steward())
                .body(network)
                .post("/api/v1/networks")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", containsString("/eligibility/all"));
    }

    @Test
    void ones_own_networks_are_listed_with_ones_role() {
        Net net = Net.withCast();
        net.join(Cast.stranger(190));
        net.giveRole(Cast.stranger(190), "note-taker");
        net.patch(Cast.chair(), Map.of("visibility", "unlisted"));
        as(Cast.stranger(190))
                .get("/api/v1/me/networks")
                .then()
                .statusCode(200)
                .body("items.find { it.slug == '" + net.slug() + "' }.myRole", equalTo("note-taker"));
    }

    @Test
    void a_network_one_left_is_ones_own_no_longer() {
        Net net = Net.withCast();
        net.join(Cast.stranger(191));
        net.leave(Cast.stranger(191));
        as(Cast.stranger(191)).get("/api/v1/me/networks").then().body("items.slug", not(hasItem(net.slug())));
    }
}
