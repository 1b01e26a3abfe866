package learninghub.content.article;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import learninghub.identifiers.Finding;
import learninghub.identifiers.Place;

/** The digest of what was accepted, bound to its piece. There are few such numbers: without the key anybody could try them all. */
@ApplicationScoped
class IdentifierDigest {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    IdentifierDigest(IdentifierConfig config) {
        this.key = new SecretKeySpec(config.digestKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    @ConfigMapping(prefix = "hub.patient-identifiers")
    interface IdentifierConfig {
        /** Kept apart from the database. Another key forgets what was accepted; it is then asked for again. */
        String digestKey();
    }

    /** The name of a field is never accepted and has none. */
    String of(UUID article, Place place) {
        Finding finding = place.finding();
        return finding == null ? "" : of(article + " " + finding.kind() + " " + finding.value());
    }

    private String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
