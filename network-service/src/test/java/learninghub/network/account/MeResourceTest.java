package learninghub.network.account;

import static io.restassured.RestAssured.given;
import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class MeResourceTest {
    @Test
    void one_is_who_the_token_says() {
        as(Cast.editor())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(Cast.editor().subject()))
                .body("name", equalTo("Test Editor"))
                .body("roles", contains("member", "editor"));
    }

    @Test
    void nobody_is_nobody() {
        given().get("/api/v1/me").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void a_broken_body_without_a_token_is_still_401() {
        given().contentType("application/json")
                .body("{")
                .put("/api/v1/me/profile")
                .then()
                .statusCode(401);
    }

    @Test
    void a_partner_organisation_is_no_member() {
        as(Cast.partner()).get("/api/v1/me").then().statusCode(403);
    }

    @Test
    void a_blank_profile_is_there_from_the_beginning() {
        as(Cast.stranger(10))
                .get("/api/v1/me/profile")
                .then()
                .statusCode(200)
                .header("ETag", not(nullValue()))
                .body("visible", equalTo(false));
    }

    @Test
    void the_blank_profile_is_written_with_its_etag() {
        String etag = as(Cast.stranger(11)).get("/api/v1/me/profile").getHeader("ETag");
        put(Cast.stranger(11), etag, Map.of("country", "GB"))
                .then()
                .statusCode(200)
                .body("country", equalTo("GB"));
    }

    @Test
    void a_profile_written_meanwhile_is_not_overwritten() {
        String etag = as(Cast.stranger(12)).get("/api/v1/me/profile").getHeader("ETag");
        put(Cast.stranger(12), etag, Map.of("country", "GB"));
        put(Cast.stranger(12), etag, Map.of("country", "FR")).then().statusCode(412);
    }

    @Test
    void a_profile_is_not_written_without_an_etag() {
        as(Cast.stranger(13))
                .body(Map.of("country", "GB"))
                .put("/api/v1/me/profile")
                .then()
                .statusCode(428);
    }

    @Test
    void a_country_is_an_iso_code() {
        put(Cast.stranger(14), "*", Map.of("country", "England"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/country"));
    }

    private static Response put(Cast person, String etag, Map<String, ?> profile) {
        return as(person).header("If-Match", etag).body(profile).put("/api/v1/me/profile");
    }
}
