package learninghub.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmsTest {
    private final JsonNode production = realm("hub-production.json");
    private final JsonNode local = realm("hub-local.json");

    @Test
    void production_has_no_direct_grant_anywhere() {
        production
                .get("clients")
                .forEach(client -> assertFalse(
                        client.get("directAccessGrantsEnabled").asBoolean(true),
                        client.get("clientId").asText()));
        JsonNode flow = named(
                production.get("authenticationFlows"),
                "alias",
                production.get("directGrantFlow").asText());
        assertEquals(
                "deny-access-authenticator",
                flow.at("/authenticationExecutions/0/authenticator").asText());
        // Keycloak adds admin-cli with the direct grant unless the export says otherwise.
        assertFalse(named(production.get("clients"), "clientId", "admin-cli")
                .get("enabled")
                .asBoolean());
    }

    @Test
    void production_has_no_account_and_no_secret_of_its_own() {
        production.get("users").forEach(user -> {
            assertTrue(user.has("serviceAccountClientId"), user.toString());
            assertFalse(user.has("credentials"), user.toString());
        });
        production
                .get("clients")
                .forEach(client -> assertTrue(
                        client.path("publicClient").asBoolean()
                                || client.path("secret").asText().matches("\\$\\{[A-Z_]+}"),
                        client.toString()));
        assertTrue(production.at("/smtpServer/password").asText().matches("\\$\\{[A-Z_]+}"));
        assertFalse(production.toString().contains("localhost"));
    }

    @Test
    void every_public_client_that_signs_people_in_requires_pkce_with_s256() {
        for (JsonNode realm : List.of(production, local)) {
            stream(realm.get("clients"))
                    .filter(client -> client.path("publicClient").asBoolean())
                    .filter(client -> client.path("standardFlowEnabled").asBoolean(true))
                    .forEach(client -> assertEquals(
                            "S256",
                            client.path("attributes")
                                    .path("pkce.code.challenge.method")
                                    .asText(),
                            client.get("clientId").asText()));
            realm.get("clients")
                    .forEach(client ->
                            assertFalse(client.path("implicitFlowEnabled").asBoolean(true)));
        }
    }

    @Test
    void production_asks_editors_stewards_and_chairs_for_a_second_factor() {
        for (String role : List.of("editor", "steward", "chair")) {
            JsonNode composites =
                    named(production.at("/roles/realm"), "name", role).at("/composites/realm");
            assertTrue(stream(composites).anyMatch(part -> part.asText().equals("second-factor")), role);
        }
        JsonNode forms = flow("hub browser forms");
        JsonNode step = named(forms.get("authenticationExecutions"), "flowAlias", "hub second factor");
        assertEquals("CONDITIONAL", step.get("requirement").asText());
        JsonNode executions = flow("hub second factor").get("authenticationExecutions");
        assertEquals(
                "REQUIRED",
                named(executions, "authenticator", "conditional-user-role")
                        .get("requirement")
                        .asText());
        assertEquals(
                "REQUIRED",
                named(executions, "authenticator", "auth-otp-form")
                        .get("requirement")
                        .asText());
        JsonNode condition = named(production.get("authenticatorConfig"), "alias", "has role second-factor");
        assertEquals("second-factor", condition.at("/config/condUserRole").asText());
        assertEquals("false", condition.at("/config/negate").asText());
        assertEquals("hub browser", production.get("browserFlow").asText());
    }

    /** Else whoever reads the mailbox could replace password and second factor in one go. */
    @Test
    void a_forgotten_password_does_not_replace_the_second_factor() {
        JsonNode executions =
                flow(production.get("resetCredentialsFlow").asText()).get("authenticationExecutions");
        assertTrue(stream(executions)
                .noneMatch(step -> step.path("authenticator").asText().equals("reset-otp")));
        JsonNode config = named(production.get("authenticatorConfig"), "alias", "sign in after reset");
        assertEquals("true", config.at("/config/force-login").asText());
    }

    @Test
    void production_wants_tls_long_passwords_and_slows_down_guessing() {
        assertEquals("all", production.get("sslRequired").asText());
        assertTrue(production.get("bruteForceProtected").asBoolean());
        assertTrue(production.get("passwordPolicy").asText().contains("length(12)"));
        assertTrue(production.get("verifyEmail").asBoolean());
        assertEquals(300, production.get("accessTokenLifespan").asInt());
    }

    @Test
    void the_password_grant_exists_only_for_the_local_command_line() {
        assertEquals(
                Set.of("hub-cli"),
                stream(local.get("clients"))
                        .filter(client ->
                                client.get("directAccessGrantsEnabled").asBoolean())
                        .map(client -> client.get("clientId").asText())
                        .collect(Collectors.toSet()));
        assertTrue(stream(production.get("clients"))
                .noneMatch(client -> client.get("clientId").asText().equals("hub-cli")));
    }

    @Test
    void the_cast_is_the_local_realms() {
        for (Cast person : List.of(
                Cast.editor(), Cast.steward(), Cast.chair(), Cast.notetaker(), Cast.member(), Cast.outsider())) {
            JsonNode user = named(local.get("users"), "username", person.account());
            assertEquals(person.subject(), user.get("id").asText());
            assertEquals(
                    person.name(),
                    user.get("firstName").asText() + " " + user.get("lastName").asText());
            assertEquals(person.account(), user.at("/credentials/0/value").asText());
        }
        assertEquals(
                Cast.partner().subject(),
                named(local.get("users"), "username", "service-account-partner")
                        .get("id")
                        .asText());
    }

    @Test
    void programs_are_no_members_and_every_token_but_the_administrations_is_for_the_hub() {
        for (JsonNode realm : List.of(production, local)) {
            for (JsonNode client : realm.get("clients")) {
                Set<String> scopes = stream(client.path("defaultClientScopes"))
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet());
                if (client.path("serviceAccountsEnabled").asBoolean()) {
                    assertFalse(scopes.contains("people"), client.toString());
                }
                // What account-admin gets is for Keycloak's own administration, and opens nothing of the hub.
                boolean forTheHub = !client.path("clientId").asText().equals("account-admin");
                assertEquals(
                        forTheHub,
                        scopes.containsAll(Set.of("basic", "hub-api"))
                                || !client.path("enabled").asBoolean(true),
                        client.toString());
            }
            realm.get("users")
                    .forEach(user ->
                            assertFalse(user.path("realmRoles").toString().contains("member")));
            assertFalse(realm.has("defaultGroups"));
            assertFalse(realm.has("defaultRole"));
        }
    }

    private JsonNode flow(String alias) {
        return named(production.get("authenticationFlows"), "alias", alias);
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        return stream(list)
                .filter(each -> each.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing with " + field + " " + value));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static JsonNode realm(String file) {
        try (InputStream content = RealmsTest.class.getResourceAsStream("/realm/" + file)) {
            return new ObjectMapper().readTree(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
