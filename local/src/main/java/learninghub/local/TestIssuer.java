package learninghub.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Signs access tokens like Keycloak's for tests of one service, with a key drawn once per JVM. */
public final class TestIssuer {
    public static final String ISSUER = "https://test-issuer.invalid";
    public static final String AUDIENCE = "hub-api";

    // System properties, because Quarkus loads this class in more than one class loader and the key must be the same.
    private static final String PRIVATE_KEY = "hub.test-issuer.private-key";
    private static final String PUBLIC_KEY = "hub.test-issuer.public-key";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Seconds that a token is good for. */
    private static final int LIFETIME = 300;

    /** Seconds that the same one is given again. */
    private static final int REUSED = 120;

    private static final Map<Map<String, Object>, Issued> ISSUED = new ConcurrentHashMap<>();

    private record Issued(String token, long at) {}

    private TestIssuer() {}

    /** As {@code quarkus.oidc.public-key} wants it: X.509 DER in Base64. */
    public static String publicKey() {
        return key(PUBLIC_KEY);
    }

    /**
     * As a client has it: the same one for two minutes, since signing one takes longer than most requests.
     *
     * @param claims added to the usual ones; {@code name} for instance
     */
    public static String token(String subject, Set<String> roles, Set<String> scopes, Map<String, ?> claims) {
        Map<String, Object> bearer = new LinkedHashMap<>();
        bearer.put("iss", ISSUER);
        bearer.put("aud", AUDIENCE);
        bearer.put("sub", subject);
        bearer.put("azp", "hub-web");
        bearer.put("typ", "Bearer");
        bearer.put("realm_access", Map.of("roles", new TreeSet<>(roles)));
        bearer.put("scope", String.join(" ", new TreeSet<>(scopes)));
        long now = Instant.now().getEpochSecond();
        Issued issued = ISSUED.compute(
                Map.of("bearer", bearer, "claims", claims),
                (who, before) -> before != null && now < before.at() + REUSED
                        ? before
                        : new Issued(issue(bearer, claims, now), now));
        return issued.token();
    }

    private static String issue(Map<String, Object> bearer, Map<String, ?> claims, long now) {
        Map<String, Object> payload = new LinkedHashMap<>(bearer);
        payload.put("iat", now);
        payload.put("exp", now + LIFETIME);
        payload.put("jti", Secrets.randomHex(16));
        payload.putAll(claims);
        return signed(payload);
    }

    private static String signed(Map<String, Object> payload) {
        try {
            String head = encode(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT")));
            String content = head + "." + encode(JSON.writeValueAsBytes(payload));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encode(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** For tokens that {@link #token} does not write. */
    public static PrivateKey privateKey() {
        byte[] encoded = Base64.getDecoder().decode(key(PRIVATE_KEY));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another one, which nobody trusts. */
    public static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(String property) {
        synchronized (System.class) { // the one monitor every class loader shares
            if (System.getProperty(property) == null) {
                draw();
            }
            return System.getProperty(property);
        }
    }

    private static void draw() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            System.setProperty(
                    PRIVATE_KEY, base64.encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(
                    PUBLIC_KEY, base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
