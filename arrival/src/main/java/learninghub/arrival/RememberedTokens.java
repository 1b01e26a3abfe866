package learninghub.arrival;

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
 * signature costs more than nearly all else. The tokens themselves are not kept.
 *
 * @param <T> who came with one
 */
public final class RememberedTokens<T> {
    /** Copied for each token: that costs less than to look for one, and all threads share it. */
    private static final MessageDigest SHA_256 = newSha256();

    private final Cache<ByteBuffer, Known<T>> known;

    /** @param most tokens at once; whoever adds one tidies up, which is less than to wake another thread for it */
    public RememberedTokens(int most) {
        known = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    private record Known<T>(T bearer, Instant ends) {}

    /** Null where it is not known, or has ended. */
    public @Nullable T bearerOf(String token, Instant now) {
        Known<T> found = known.getIfPresent(digest(token));
        return found != null && now.isBefore(found.ends()) ? found.bearer() : null;
    }

    /** Only one that was found good. */
    public void remember(String token, T bearer, Instant ends) {
        known.put(digest(token), new Known<>(bearer, ends));
    }

    private static ByteBuffer digest(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.wrap(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
