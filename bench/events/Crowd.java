import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.IntStream;

/**
 * java Crowd.java folder people: access tokens of that many members, one a line in folder/tokens, and in folder/key what a service must be
 * told to believe them. Keycloak would take an hour to sign so many in.
 */
class Crowd {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        Files.writeString(
                folder.resolve("key"), Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        long now = Instant.now().getEpochSecond();
        String head = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
        Files.write(
                folder.resolve("tokens"),
                IntStream.range(0, Integer.parseInt(arguments[1])).parallel().mapToObj(person -> {
                    String content = head + "." + encoded("""
                            {"iss":"https://bench.invalid","aud":"hub-api","sub":"00000000-0000-4000-9000-%012d","azp":"hub-web","typ":"Bearer",\
                            "iat":%d,"exp":%d,"realm_access":{"roles":["member"]},"scope":"openid profile"}"""
                            .formatted(person, now, now + 3_600));
                    return content + "." + signed(pair, content);
                }).toList());
    }

    private static String signed(KeyPair pair, String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return URL.encodeToString(signature.sign());
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
