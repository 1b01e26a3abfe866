package learninghub.content.syndication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import learninghub.content.article.PublishedPieces.Head;
import org.jspecify.annotations.Nullable;

/**
 * One page of a feed before its texts are read.
 *
 * @param self its own address
 * @param first the address without a cursor, which is also what names the feed
 * @param next the page after this one (RFC 5005)
 * @param list the same pieces in the API
 */
record Feed(
        List<Head> heads,
        String self,
        String first,
        @Nullable String next,
        String list,
        @Nullable Instant changed) {
    /** Grows when the form of a feed changes, so that no reader keeps the old one. */
    private static final String FORM = "1";

    Instant updated() {
        return heads.stream()
                .map(Head::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** The same for the same pieces in the same order. */
    String tag() {
        StringBuilder all = new StringBuilder(FORM).append(self).append(next);
        heads.forEach(head -> all.append(head.id()).append(head.etag()));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return "f" + HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
