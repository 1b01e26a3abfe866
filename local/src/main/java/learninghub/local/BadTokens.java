package learninghub.local;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What somebody could show in place of an access token of ours: forged, foreign, of another time or of another kind. */
public final class BadTokens {
    private static final KeyPair THEIR_KEY = TestIssuer.newKey();

    private BadTokens() {}

    /**
     * By what is wrong with it, values of an Authorization header; all would be an editor's, were they good.
     *
     * @param keysOfTheirs an address that tokens name as the place of their keys; nobody may ask there
     */
    public static Map<String, String> asCredentials(String keysOfTheirs) {
        String good = Cast.editor().token();
        String claims = good.split("\\.")[1];
        long now = Instant.now().getEpochSecond();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("expired", with(Map.of("exp", now - 60, "iat", now - 360)));
        bad.put("not yet valid", with(Map.of("nbf", now + 600)));
        bad.put("of another issuer", with(Map.of("iss", "http://localhost:8180/realms/master")));
        bad.put("for another client's audience", with(Map.of("aud", "account", "azp", "account-console")));
        bad.put("an ID token", with(Map.of("typ", "ID", "aud", "hub-web")));
        bad.put("an ID token that names our audience", with(Map.of("typ", "ID")));
        bad.put("a refresh token", with(Map.of("typ", "Refresh")));
        bad.put("a logout token", with(Map.of("typ", "Logout")));
        bad.put("of no kind", with(Map.of("typ", "")));
        bad.put("unsigned (alg none)", bearer(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + "."));
        bad.put("unsigned (alg nOnE)", bearer(base64("{\"alg\":\"nOnE\",\"typ\":\"JWT\"}") + "." + claims + "."));
        bad.put("without its signature", bearer(good.replaceAll("\\.[^.]*$", ".")));
        bad.put("changed after signing", bearer(changed(good)));
        bad.put("signed with the public key as a secret", bearer(signedWithPublicKey(claims)));
        bad.put("signed by another key", forged("", claims));
        bad.put("with a key of its own", forged(",\"jwk\":{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"AQAB\"}", claims));
        bad.put("with a key id that is a path", forged(",\"kid\":\"../../../dev/null\"", claims));
        bad.put("with a key id that is SQL", forged(",\"kid\":\"x' union select 'key\"", claims));
        bad.put("pointing to keys of its own (jku)", forged(pointing("jku", keysOfTheirs), claims));
        bad.put("pointing to keys of its own (x5u)", forged(pointing("x5u", keysOfTheirs), claims));
        bad.put("with a critical extension", forged(",\"crit\":[\"b64\"],\"b64\":false", claims));
        bad.put("not a token", "Bearer abc");
        bad.put("five parts", "Bearer a.b.c.d.e");
        bad.put("nothing", "Bearer ");
        bad.put("another scheme", "Basic ZWRpdG9yOmVkaXRvcg==");
        return bad;
    }

    private static String with(Map<String, ?> claims) {
        Cast editor = Cast.editor();
        return bearer(TestIssuer.token(editor.subject(), editor.roles(), Set.of("openid"), claims));
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String pointing(String header, String address) {
        return ",\"kid\":\"theirs\",\"" + header + "\":\"" + address + "\"";
    }

    /** The right claims under another's signature. */
    private static String forged(String headers, String claims) {
        String content = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"" + headers + "}") + "." + claims;
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(THEIR_KEY.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return bearer(content + "." + base64(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String changed(String good) {
        byte[] signature = Base64.getUrlDecoder().decode(good.substring(good.lastIndexOf('.') + 1));
        byte[] other = Arrays.copyOf(signature, signature.length);
        other[0] ^= 1;
        return good.substring(0, good.lastIndexOf('.') + 1) + base64(other);
    }

    private static String signedWithPublicKey(String claims) {
        String content = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + claims;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(TestIssuer.publicKey()), "HmacSHA256"));
            return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
