package learninghub.gateway.token;

import static learninghub.gateway.peer.Client.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import learninghub.gateway.peer.Tokens;
import learninghub.local.TestIssuer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The identity provider is not there when the gateway starts, then hangs, then comes. */
@QuarkusTest
@TestProfile(IssuerAwayTest.NobodyThere.class)
class IssuerAwayTest {
    private static final KeyPair KEY = TestIssuer.newKey();

    public static class NobodyThere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String issuer = Surroundings.freeAddress() + "/realms/hub";
            Map<String, String> config = new HashMap<>();
            for (String service : List.of("content", "network", "events")) {
                config.put("hub.gateway." + service + "-url", Surroundings.freeAddress());
            }
            config.put("kafka.bootstrap.servers", Surroundings.freeAddress().replace("http://", ""));
            config.put("quarkus.oidc.auth-server-url", issuer);
            config.put("quarkus.http.test-port", "0");
            config.put("quarkus.management.test-port", "0");
            return config;
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Test
    void publicRequestsWorkWithoutItAndTokensAsSoonAsItIsBack() throws IOException {
        URI issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", URI.class);
        String token = "Bearer "
                + Tokens.member("s").issuer(issuer.toString()).jws().keyId("k1").sign(KEY.getPrivate());
        try (Peer content = Peer.inPlaceOf("content")) {
            assertUndecided(token);
            assertThat(Client.get("/api/v1/articles").statusCode()).isEqualTo(200);
            try (ServerSocket hangs = new ServerSocket(issuer.getPort())) {
                await().until(() -> assertUndecided(token).compareTo(Duration.ofSeconds(1)) > 0);
                assertThat(Client.get("/api/v1/articles").statusCode()).isEqualTo(200);
            }
            try (Peer there = issuer(issuer)) {
                await().atMost(Duration.ofSeconds(5)).until(() -> status(token) == 200);
                assertThat(status("Bearer "
                                + Tokens.member("s")
                                        .issuer(issuer.toString())
                                        .jws()
                                        .keyId("k1")
                                        .sign(TestIssuer.newKey().getPrivate())))
                        .isEqualTo(401);
                assertThat(there.seen()).isNotEmpty();
            }
            assertThat(status(token)).as("its keys are remembered").isEqualTo(200);
        }
    }

    /** How long it took to say so. */
    private static Duration assertUndecided(String token) {
        Instant start = Instant.now();
        HttpResponse<String> answer = Client.get("/api/v1/articles", "Authorization", token);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Retry-After")).isEqualTo("5");
        assertThat(Client.json(answer).getString("type")).isEqualTo("/problems/unavailable");
        Duration took = Duration.between(start, Instant.now());
        assertThat(took).isLessThan(Duration.ofSeconds(4));
        return took;
    }

    private static int status(String token) {
        return Client.get("/api/v1/articles", "Authorization", token).statusCode();
    }

    private static Peer issuer(URI address) {
        Peer peer = Peer.at(address);
        peer.on(
                "/realms/hub/.well-known/openid-configuration",
                request -> answer(
                        request,
                        new JsonObject().put("issuer", address.toString()).put("jwks_uri", address + "/certs")));
        peer.on(
                "/realms/hub/certs",
                request -> answer(request, new JsonObject().put("keys", new JsonArray().add(jwk()))));
        return peer;
    }

    private static void answer(HttpServerRequest request, JsonObject body) {
        request.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
    }

    private static JsonObject jwk() {
        RSAPublicKey key = (RSAPublicKey) KEY.getPublic();
        return new JsonObject()
                .put("kid", "k1")
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("n", base64(key.getModulus()))
                .put("e", base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
