package learninghub.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import learninghub.local.Cast;
import learninghub.local.PlantedBody;
import learninghub.local.TestIssuer;
import org.junit.jupiter.api.Test;

/** Nothing that people write here may hold a patient's identifier. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PatientIdentifiersTest {
    private static final Path DOCUMENT = Path.of("..", "contracts", "openapi", "events-service.yaml");
    private static final String NUMBER = "943 476 5919";

    /** Somebody who may do everything, so that nothing but the text is in the way. */
    private static final String EVERYBODY = TestIssuer.token(
            UUID.randomUUID().toString(),
            Set.of("member", "editor", "steward", "partner"),
            Set.of("content:read", "content:submit", "events:submit"),
            Map.of("name", "Test Everybody"));

    /** A new operation is asked as well, without being named here. */
    @Test
    void no_operation_takes_a_number_in_any_string_of_its_body() throws IOException {
        List<String> taken = new ArrayList<>();
        for (PlantedBody planted : PlantedBody.in(new YAMLMapper().readTree(DOCUMENT.toFile()), "Seen: " + NUMBER)) {
            Response answer = given().auth()
                    .oauth2(EVERYBODY)
                    .contentType(planted.mediaType())
                    .header("If-Match", "*")
                    .body(planted.body())
                    .request(
                            planted.method(),
                            planted.path(Map.of(), UUID.randomUUID().toString()));
            boolean pointed = answer.asString().contains("\"offset\":6,\"length\":12");
            if (answer.statusCode() != 422 || !pointed || answer.asString().contains("476 5919")) {
                taken.add(planted + ": " + answer.statusCode());
            }
        }
        assertThat(taken)
                .as("operations that take a patient's number, or repeat it; see docs/patient-identifiers.md")
                .isEmpty();
    }

    @Test
    void a_merge_patch_is_checked_too() {
        Api.change(Api.draft(), "*", Map.of("description", "Born 12 March 1975."))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/description"))
                .body("errors.offset", contains(5));
    }

    @Test
    void who_may_not_write_is_told_that_first() {
        Api.submit(Cast.member(), Api.event("title", NUMBER)).then().statusCode(403);
    }
}
