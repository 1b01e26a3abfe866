package learninghub.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;

/** Addresses that turn one kind of notice off for one person, without signing in (RFC 8058). They say neither to who reads them. */
@ApplicationScoped
class UnsubscribeLinks {
    private static final String PURPOSE = "unsubscribe";
    /** Never in a kind's name or a subject. */
    private static final char BETWEEN = '\n';

    private final Seal seal;
    private final String address;

    UnsubscribeLinks(Seal seal, NoticesConfig config) {
        this.seal = seal;
        this.address = config.unsubscribeAddress();
    }

    record Subscription(String person, String kind) {}

    String of(String person, String kind) {
        byte[] sealed = seal.close(kind + BETWEEN + person, PURPOSE);
        return address + "/" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    Optional<Subscription> read(String secret) {
        try {
            return seal.open(Base64.getUrlDecoder().decode(secret), PURPOSE).map(text -> {
                int between = text.indexOf(BETWEEN);
                return new Subscription(text.substring(between + 1), text.substring(0, between));
            });
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
