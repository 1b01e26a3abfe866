package learninghub.events.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import learninghub.http.ETags;
import org.jspecify.annotations.Nullable;

/**
 * The ETag of something whose revision counts what its writers change, while what readers see also depends on others (places taken, a
 * renamed tag, who looks): {@code <revision>.<digest of the rest>}. Reading compares all of it. Writing compares the revision only, or
 * an editor could never save while people register.
 */
public final class VersionTag {
    private VersionTag() {}

    public static String of(int revision, Object... rest) {
        try {
            byte[] text = Arrays.deepToString(rest).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return revision + "." + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses a write that names no tag (428) or another revision (412). */
    public static void require(@Nullable String ifMatch, int revision) {
        ETags.require(ifMatch == null ? null : ifMatch.replaceAll("\\.[^\"]*\"", "\""), Integer.toString(revision));
    }
}
