package learninghub.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose tokens were found good, by their digests and until they end: the same one comes with every request of five minutes, and checking a
 * signature costs more than all the rest. The tokens themselves are not kept. Services check each token again, and know who is suspended.
 */
final class KnownTokens {
    /** As many people at once; each takes some hundred bytes. */
    private static final int REMEMBERED = 10_000;

    private final Cache<ByteBuffer, Known> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Known(Caller caller, Instant ends) {}

    @Nullable
    Caller bearerOf(String token, Instant now) {
        Known found = known.getIfPresent(digest(token));
        return found != null && now.isBefore(found.ends()) ? found.caller() : null;
    }

    void remember(String token, Caller caller, Instant ends) {
        known.put(digest(token), new Known(caller, ends));
    }

    private static ByteBuffer digest(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.ISO_8859_1);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
