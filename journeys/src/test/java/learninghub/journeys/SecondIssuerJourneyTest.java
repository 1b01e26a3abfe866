package learninghub.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learninghub.local.Cast;
import learninghub.local.Replica;
import learninghub.local.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The issuer that signs for the tests of single services exists in their test profile only. */
class SecondIssuerJourneyTest {
    private static final String PRIVATE = "/api/v1/me/registrations";

    /** What production is told from outside and events-service does not start without. */
    private static final Map<String, String> PRODUCTION = Map.of(
            "QUARKUS_PROFILE", "prod",
            "HUB_PUBLIC_ADDRESS", "https://hub.example.org",
            "HUB_MAIL_ADDRESS", "events@hub.example.org",
            "HUB_NOTICES_KEY", "cHJvZHVjdGlvbi1wcm9kdWN0aW9uLXByb2R1Y3Rpb24=");

    private static final Pattern OF_OTHER_PROFILES = Pattern.compile("^%(local|dev|test)[,.]");
    private static final Pattern TRUSTS = Pattern.compile(
            "quarkus\\.oidc\\.(.+\\.)?(auth-server-url|public-key|issuer|jwks-path|certificate-chain|introspection-path)");

    @Test
    void theServiceInItsProductionProfileRefusesWhatItSigns() {
        Replica production = TheHub.hub().replica("events-service", "events-service-in-production", PRODUCTION);
        try {
            String readable = production.address() + PRIVATE;
            given().auth().oauth2(TheHub.token("member")).get(readable).then().statusCode(200);
            given().auth().oauth2(Cast.member().token()).get(readable).then().statusCode(401);
        } finally {
            production.part().stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"events-service", "content-service", "network-service", "gateway"})
    void everyPackagedPartRefusesWhatItSigns(String part) {
        given().auth()
                .oauth2(Cast.editor().token())
                .get(TheHub.hub().address(part) + "/api/v1/events")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenThatClaimsTheRealmsIssuerNeedsTheRealmsKey() {
        String forged = TestIssuer.token(
                Cast.editor().subject(),
                Cast.editor().roles(),
                Cast.editor().scopes(),
                Map.of("iss", TheHub.hub().issuer()));
        given().auth()
                .oauth2(forged)
                .get(TheHub.hub().address("events-service") + PRIVATE)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events-service", "content-service", "network-service", "gateway"})
    void productionIsConfiguredForNoIssuerButTheOneItIsTold(String part) throws IOException {
        assertThat(packagedSettings(part))
                .filteredOn(name -> !OF_OTHER_PROFILES.matcher(name).find())
                .filteredOn(name -> TRUSTS.matcher(name).find())
                .isSubsetOf("%prod.quarkus.oidc.auth-server-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"events-service", "content-service", "network-service", "gateway"})
    void whatSignsForTestsIsNotPackaged(String part) throws IOException {
        try (Stream<Path> files = Files.walk(packaged(part))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("learninghub.local"));
        }
    }

    private static Set<String> packagedSettings(String part) throws IOException {
        try (JarFile jar = new JarFile(packaged(part)
                        .resolve("app/" + part + "-1.0.0-SNAPSHOT.jar")
                        .toFile());
                InputStream file = jar.getInputStream(jar.getEntry("application.properties"))) {
            Properties settings = new Properties();
            settings.load(file);
            return settings.stringPropertyNames();
        }
    }

    private static Path packaged(String part) {
        return Path.of("..", part, "target", "quarkus-app");
    }
}
