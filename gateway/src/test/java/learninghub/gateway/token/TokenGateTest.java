package learninghub.gateway.token;

import static learninghub.gateway.peer.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import learninghub.gateway.peer.Tokens;
import learninghub.local.BadTokens;
import learninghub.local.Wire;
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
        Map<String, String> bad = new LinkedHashMap<>(BadTokens.asCredentials("http://localhost:1/keys"));
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
}
