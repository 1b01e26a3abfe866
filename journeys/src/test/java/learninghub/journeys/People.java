package learninghub.journeys;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Signs people up at the real Keycloak, for journeys that need a crowd. */
final class People {
    private static final int AT_ONCE = 4;

    private People() {}

    /** An access token of a new member of this name. */
    static String token(String firstName, String lastName) {
        return TheHub.token(account(role(), firstName, lastName));
    }

    /** Access tokens of that many new members. */
    static List<String> tokens(int count) {
        return accounts(count).stream().map(TheHub::token).toList();
    }

    /** The names of that many new members, which are their passwords too. */
    static List<String> accounts(int count) {
        Map<String, Object> member = role();
        return fewAtOnce(IntStream.range(0, count).boxed().toList(), i -> account(member, "Test", "Person"));
    }

    /** Tokens that still live for a while, by name. */
    static Map<String, String> tokens(List<String> accounts) {
        List<String> tokens = fewAtOnce(accounts, TheHub::token);
        return IntStream.range(0, tokens.size()).boxed().collect(Collectors.toMap(accounts::get, tokens::get));
    }

    /** Keycloak hashes a password each time, which takes a core. */
    private static <A, B> List<B> fewAtOnce(List<A> all, Function<A, B> act) {
        try (ExecutorService few = Executors.newFixedThreadPool(AT_ONCE)) {
            return all.stream().map(one -> CompletableFuture.supplyAsync(() -> act.apply(one), few)).toList().stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static Map<String, Object> role() {
        return asAdministrator()
                .get(TheHub.hub().keycloakUrl() + "/admin/realms/hub/roles/member")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    private static String account(Map<String, Object> member, String firstName, String lastName) {
        String name = "person-" + UUID.randomUUID();
        String location = asAdministrator()
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
                        firstName,
                        "lastName",
                        lastName,
                        "credentials",
                        List.of(Map.of("type", "password", "value", name))))
                .post(TheHub.hub().keycloakUrl() + "/admin/realms/hub/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        asAdministrator()
                .body(List.of(member))
                .post(location + "/role-mappings/realm")
                .then()
                .statusCode(204);
        return name;
    }

    private static RequestSpecification asAdministrator() {
        return given().auth().oauth2(TheHub.administrator()).contentType("application/json");
    }
}
