package learninghub.content;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import learninghub.http.Sunset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class SunsetTest {
    /** Nothing of the hub's own is to go yet. */
    @Path("/tests/old")
    static class OldResource {
        @GET
        @PermitAll
        @Deprecated
        @Sunset(deprecated = "2026-11-22", ends = "2027-06-01", successor = "/api/v1/changes")
        @Operation(hidden = true)
        public String old() {
            return "old";
        }
    }

    @Test
    void anOperationThatIsToGoSaysSoWithEachAnswer() {
        given().get("/tests/old")
                .then()
                .statusCode(200)
                .header("Deprecation", "@1795305600")
                .header("Sunset", "Tue, 1 Jun 2027 00:00:00 GMT")
                .header("Link", "</api/v1/changes>; rel=\"successor-version\"");
    }
}
