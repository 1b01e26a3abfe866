package learninghub.journeys;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Signs people up at the real Keycloak, for journeys that need a crowd. */
final class People {
    private People() {}

    /** Access tokens of that many new members. */
    static List<String> tokens(int count) {
        String admin = TheHub.hub().keycloakAdminToken();
        String role = TheHub.hub().keycloakUrl() + "/admin/realms/hub/roles/member";
        Map<String, Object> member = given().auth()
                .oauth2(admin)
                .get(role)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        return IntStream.range(0, count).mapToObj(i -> token(admin, member)).toList();
    }

    private static String token(String admin, Map<String, Object> member) {
        String name = "person-" + UUID.randomUUID();
        String users = TheHub.hub().keycloakUrl() + "/admin/realms/hub/users";
        String location = given().auth()
                .oauth2(admin)
                .contentType("application/json")
                .body(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "emailVerified",
                        true,
                        "email",
                        name + "@example.org",
                        "firstName",
                        "Test",
                        "lastName",
                        "Person",
                        "credentials",
                        List.of(Map.of("type", "password", "value", name))))
                .post(users)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        given().auth()
                .oauth2(admin)
                .contentType("application/json")
                .body(List.of(member))
                .post(location + "/role-mappings/realm")
                .then()
                .statusCode(204);
        return TheHub.hub().token(name);
    }
}
