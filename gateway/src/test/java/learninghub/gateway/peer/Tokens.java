package learninghub.gateway.peer;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import learninghub.local.TestIssuer;

/** Access tokens as Keycloak writes them, and ones that are not quite. */
public final class Tokens {
    public static final String ISSUER = TestIssuer.ISSUER;

    private Tokens() {}

    public static String member() {
        return sign(member("5f2c9a52-0d0c-4f0e-9a55-2f1b6f2f7d10").claim("name", "Test Member"));
    }

    public static JwtClaimsBuilder member(String subject) {
        return claims(subject, "member").claim("scope", "openid profile");
    }

    public static JwtClaimsBuilder claims(String subject, String... roles) {
        Instant now = Instant.now();
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .audience("hub-api")
                .issuedAt(now)
                .expiresAt(now.plusSeconds(300))
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().sign(TestIssuer.privateKey());
    }
}
