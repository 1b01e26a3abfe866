package learninghub.network;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
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
@WithTestResource(RealParts.class)
class PatientIdentifiersTest {
    private static final Path DOCUMENT = Path.of("target/openapi/network-service.json");
    private static final String NUMBER = "943 476 5919";

    /** Chair of every network of these tests and steward, so that nothing but the text is in the way. */
    private static final String EVERYBODY = TestIssuer.token(
            Cast.chair().subject(), Set.of("member", "steward"), Set.of(), Map.of("name", "Test Chair"));

    /** A new operation is asked as well, without being named here. */
    @Test
    void no_operation_takes_a_number_in_any_string_of_its_body() throws IOException {
        Map<String, String> values = Map.of("slug", Net.withCast().slug());
        List<String> taken = new ArrayList<>();
        for (PlantedBody planted : PlantedBody.in(new ObjectMapper().readTree(DOCUMENT.toFile()), "Seen: " + NUMBER)) {
            Response answer = given().auth()
                    .oauth2(EVERYBODY)
                    .contentType(planted.mediaType())
                    .header("If-Match", "*")
                    .body(planted.body())
                    .request(
                            planted.method(),
                            planted.path(values, UUID.randomUUID().toString()));
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
    void notes_that_hold_one_are_refused_with_the_place() {
        String notes = Net.withCast().meeting() + "/notes";

        Net.begin(notes, "Then we spoke of " + NUMBER + ".")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/body"))
                .body("errors.offset", contains(17))
                .body(not(containsString("476")));
    }

    @Test
    void to_others_the_network_is_still_not_there() {
        String notes = Net.withCast().meeting() + "/notes";

        Net.as(Cast.outsider())
                .header("If-None-Match", "*")
                .body(Map.of("body", NUMBER))
                .put(notes)
                .then()
                .statusCode(404);
    }
}
