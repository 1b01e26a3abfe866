package learninghub.network.network;

import java.util.Arrays;
import java.util.stream.Collectors;
import learninghub.http.ETags;
import org.jspecify.annotations.Nullable;

/**
 * The ETag of a thing that is shown differently to different people or at different times: its version, a dot, and what else the view
 * depends on. A write is checked against the version alone, so that somebody's joining does not refuse a chair's edit.
 */
public final class VersionTag {
    private VersionTag() {}

    public static String of(int version, @Nullable Object... shown) {
        return version + "." + Arrays.stream(shown).map(String::valueOf).collect(Collectors.joining("."));
    }

    /** See {@link ETags#require}. */
    public static void require(@Nullable String ifMatch, int version) {
        ETags.require(versions(ifMatch), String.valueOf(version));
    }

    /** See {@link ETags#requireExact}. */
    public static void requireExact(@Nullable String ifMatch, int version) {
        ETags.requireExact(versions(ifMatch), String.valueOf(version));
    }

    private static @Nullable String versions(@Nullable String ifMatch) {
        return ifMatch == null ? null : ifMatch.replaceAll("\\.[^\",]*\"", "\"");
    }
}
