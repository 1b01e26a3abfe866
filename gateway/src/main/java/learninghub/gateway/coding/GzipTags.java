package learninghub.gateway.coding;

import org.jspecify.annotations.Nullable;

/** The strong ETag of a compressed answer is that of the plain one with a suffix. Weak ones are the same for both. */
public final class GzipTags {
    private static final String SUFFIX = "-gzip\"";

    private GzipTags() {}

    /** The plain ETags meant by a list as in If-Match or If-None-Match. */
    public static String plain(String tags) {
        return tags.replace(SUFFIX, "\"");
    }

    /** Whether an {@code If-None-Match} names this plain tag, in either coding (weak comparison, RFC 9110, 13.1.2). */
    public static boolean names(@Nullable String ifNoneMatch, @Nullable String tag) {
        if (ifNoneMatch == null || tag == null) {
            return false;
        }
        for (String known : plain(ifNoneMatch).split(",")) {
            String candidate = known.strip();
            if (candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    static String compressed(String tag) {
        return tag.startsWith("W/") || isCompressed(tag) ? tag : tag.substring(0, tag.length() - 1) + SUFFIX;
    }

    public static boolean isCompressed(@Nullable String tags) {
        return tags != null && tags.contains(SUFFIX);
    }
}
