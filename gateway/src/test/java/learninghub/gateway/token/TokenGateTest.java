package learninghub.gateway.token;

import static learninghub.gateway.peer.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import learninghub.gateway.peer.Tokens;
import learninghub.gateway.peer.Wire;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TokenGateTest {
    private static final String SUBJECT = "5f2c9a52-0d0c-4f0e-9a55-2f1b6f2f7d10";

    @Test
    void aGoodTokenPassesAndGoesOnToTheService() {
        try (Peer content = Peer.inPlaceOf("content")) {
            String token = Tokens.member();
            JsonObject told = Client.json(Client.get("/api/v1/articles", "Authorization", "Bearer " + token));
            assertThat(told.getJsonObject("headers").getString("authorization")).isEqualTo("Bearer " + token);
            assertThat(content.seen()).hasSize(1);
        }
    }

    @Test
    void noTokenPassesToo() {
        try (Peer content = Peer.inPlaceOf("content")) {
            assertThat(Client.get("/api/v1/articles").statusCode()).isEqualTo(200);
            assertThat(Client.get("/api/v1/articles", "Cookie", "q_session=x").statusCode())
                    .isEqualTo(200);
            assertThat(content.seen()).hasSize(2);
        }
    }

    @TestFactory
    Stream<DynamicTest> aBadTokenIsRefusedBeforeAnyServiceSeesIt() {
        return badCredentials().entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> assertRefused(bad.getValue())));
    }

    private static void assertRefused(String credentials) {
        try (Peer content = Peer.inPlaceOf("content")) {
            HttpResponse<String> answer = Client.send(
                    "POST", "/api/v1/articles", BodyPublishers.ofString("not json"), "Authorization", credentials);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer");
            assertThat(Client.json(answer).getString("type")).isEqualTo("/problems/unauthorized");
            assertThat(content.seen()).isEmpty();
        }
    }

    private static Map<String, String> badCredentials() {
        Map<String, String> bad = new LinkedHashMap<>();
        Instant hourAgo = Instant.now().minusSeconds(3600);
        bad.put(
                "expired",
                bearer(Tokens.sign(Tokens.member(SUBJECT).issuedAt(hourAgo).expiresAt(hourAgo.plusSeconds(300)))));
        bad.put(
                "not yet valid",
                bearer(Tokens.sign(Tokens.member(SUBJECT)
                        .claim("nbf", Instant.now().plusSeconds(600).getEpochSecond()))));
        bad.put(
                "for another audience",
                bearer(Tokens.sign(Tokens.member(SUBJECT).audience("account"))));
        bad.put(
                "from another issuer",
                bearer(Tokens.sign(Tokens.member(SUBJECT).issuer("http://localhost:8180/realms/master"))));
        bad.put("an ID token", bearer(Tokens.sign(Tokens.member(SUBJECT).claim("typ", "ID"))));
        bad.put("a refresh token", bearer(Tokens.sign(Tokens.member(SUBJECT).claim("typ", "Refresh"))));
        bad.put("of no kind", bearer(Tokens.sign(Tokens.member(SUBJECT).remove("typ"))));
        bad.put(
                "signed by another key",
                bearer(Tokens.member(SUBJECT).jws().sign(Tokens.newKey().getPrivate())));
        bad.put(
                "with a key id that is a path",
                bearer(Tokens.member(SUBJECT)
                        .jws()
                        .keyId("../../../dev/null")
                        .sign(Tokens.newKey().getPrivate())));
        bad.put(
                "pointing to keys of its own",
                bearer(Tokens.member(SUBJECT)
                        .jws()
                        .header("jku", "http://localhost:1/keys")
                        .header("x5u", "http://localhost:1/keys")
                        .sign(Tokens.newKey().getPrivate())));
        bad.put("signed with the public key as a secret", bearer(signedWithPublicKey()));
        bad.put("unsigned (alg none)", bearer(unsigned()));
        bad.put("changed after signing", bearer(changed()));
        bad.put("without signature", bearer(Tokens.member().replaceAll("\\.[^.]*$", ".")));
        bad.put("not a token", bearer("abc"));
        bad.put("empty", "Bearer ");
        bad.put("another scheme", "Basic ZWRpdG9yOmVkaXRvcg==");
        bad.put("no scheme", Tokens.member());
        return bad;
    }

    @Test
    void twoAuthorizationHeadersAreRefused() throws IOException {
        String good = "Authorization: Bearer " + Tokens.member();
        assertThat(Wire.ask(Client.port(), "GET /api/v1/articles HTTP/1.1", good, good))
                .startsWith("HTTP/1.1 401 ");
    }

    @Test
    void whoAmITellsAMemberWhatItsTokenMeans() {
        HttpResponse<String> answer = Client.get("/api/v1/whoami", "Authorization", "bearer " + Tokens.member());
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(Client.json(answer)).isEqualTo(new JsonObject("""
                        {"subject": "%s", "kind": "member", "name": "Test Member", "roles": ["member"],
                         "scopes": ["openid", "profile"],
                         "limits": {"body": 1048576, "file": 53477376, "importBody": 67108864}}""".formatted(SUBJECT)));
    }

    @Test
    void whoAmIKnowsPartnersAndServices() {
        String partner = Tokens.sign(Tokens.claims(SUBJECT, "partner").claim("scope", "events:submit content:read"));
        JsonObject told = Client.json(Client.get("/api/v1/whoami", "Authorization", bearer(partner)));
        assertThat(told.getString("kind")).isEqualTo("partner");
        assertThat(told.getJsonArray("scopes")).containsExactly("content:read", "events:submit");
        assertThat(told.containsKey("name")).isFalse();
        String service = Tokens.sign(Tokens.claims(SUBJECT, "service"));
        assertThat(Client.json(Client.get("/api/v1/whoami", "Authorization", bearer(service)))
                        .getString("kind"))
                .isEqualTo("service");
    }

    @Test
    void whoAmINeedsATokenAndOnlyReads() {
        assertThat(Client.get("/api/v1/whoami").statusCode()).isEqualTo(401);
        HttpResponse<String> posted = Client.send("POST", "/api/v1/whoami", BodyPublishers.ofString("{}"));
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(header(posted, "Allow")).isEqualTo("GET, HEAD");
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String signedWithPublicKey() {
        String key = ConfigProvider.getConfig().getValue("quarkus.oidc.public-key", String.class);
        SecretKeySpec secret = new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
        return Tokens.member(SUBJECT).jws().algorithm(SignatureAlgorithm.HS256).sign(secret);
    }

    private static String unsigned() {
        String claims = Tokens.member().split("\\.")[1];
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".";
    }

    private static String changed() {
        String[] parts = Tokens.member().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + base64(claims.replace("[\"member\"]", "[\"editor\"]")) + "." + parts[2];
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
