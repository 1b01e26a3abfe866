package learninghub.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import learninghub.local.Cast;
import learninghub.local.TestIssuer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever comes around the gateway is refused by the service itself, the same way. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RawRequestTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/v1/articles;x=1",
                "/api/v1/articles%2Fa",
                "/api/v1/articles%5Ca",
                "/api/v1/articles%3Bx",
                "/api/v1/articles/%00",
                "/api/v1/articles/%2E%2E/tags",
                "/api/v1/articles/%252e%252e/tags",
                "/api/v1//articles",
                "//api/v1/articles",
                "/api/v1/./articles",
                "/api/v1/tags/../articles",
                "/api/v1/articles/",
                "/api/v1/articles/.",
                "/api/v1/articles#top"
            })
    void aPathThatCanBeReadInTwoWaysIsRefused(String target) throws IOException {
        assertThat(ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("/problems/invalid-path");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/API/v1/articles", "/api/V1/articles", "/api/v1/Articles"})
    void capitalsAreOtherAddresses(String target) throws IOException {
        assertThat(ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n")).startsWith("HTTP/1.1 404 ");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Content-Length: 0\r\nContent-Length: 70",
                "Content-Length: +0",
                "Content-Length: -1",
                "Transfer-Encoding : chunked"
            })
    void framingThatCanBeReadInTwoWaysIsRefused(String framing) throws IOException {
        String answer = ask("POST /api/v1/tags HTTP/1.1\r\nHost: localhost\r\n" + framing
                + "\r\n\r\nGET /api/v1/tags HTTP/1.1\r\nHost: localhost\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("HTTP/1.1 200 ");
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatIsNotOursIsRefused() throws GeneralSecurityException {
        return bad().entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(
                        token.getKey(),
                        () -> given().auth()
                                .oauth2(token.getValue())
                                .get("/api/v1/articles")
                                .then()
                                .statusCode(401)));
    }

    @Test
    void aKeyThatATokenPointsToIsNotFetched() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer attacker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        attacker.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        attacker.start();
        try {
            String url = "http://127.0.0.1:" + attacker.getAddress().getPort() + "/keys";
            String token = forged("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"theirs\",\"jku\":\"" + url
                    + "\",\"x5u\":\"" + url + "\"}");
            given().auth().oauth2(token).get("/api/v1/articles").then().statusCode(401);
        } finally {
            attacker.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private static Map<String, String> bad() throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("expired", with(Map.of("exp", now - 60, "iat", now - 360)));
        bad.put("not yet valid", with(Map.of("nbf", now + 600)));
        bad.put("of another issuer", with(Map.of("iss", "http://localhost:8180/realms/master")));
        bad.put("for another audience", with(Map.of("aud", "account")));
        bad.put("an ID token", with(Map.of("typ", "ID")));
        bad.put("a refresh token", with(Map.of("typ", "Refresh")));
        String claims = Cast.editor().token().split("\\.")[1];
        bad.put("unsigned (alg none)", base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".");
        bad.put("signed with the public key as a secret", signedWithPublicKey(claims));
        bad.put(
                "with a key of its own",
                forged("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"jwk\":{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"AQAB\"}}"));
        bad.put(
                "with a key id that is a path",
                forged("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"../../../dev/null\"}"));
        bad.put(
                "with a critical extension",
                forged("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"crit\":[\"b64\"],\"b64\":false}"));
        return bad;
    }

    private static String with(Map<String, ?> claims) {
        Cast editor = Cast.editor();
        return TestIssuer.token(editor.subject(), editor.roles(), Set.of("openid"), claims);
    }

    /** The right claims under another's signature. */
    private static String forged(String head) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String content = base64(head) + "." + Cast.editor().token().split("\\.")[1];
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(generator.generateKeyPair().getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + base64(signature.sign());
    }

    private static String signedWithPublicKey(String claims) throws GeneralSecurityException {
        String content = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + claims;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(TestIssuer.publicKey()), "HmacSHA256"));
        return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Exactly these bytes: ordinary clients would put them right first. */
    private static String ask(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
