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

    static String compressed(String tag) {
        return tag.startsWith("W/") || isCompressed(tag) ? tag : tag.substring(0, tag.length() - 1) + SUFFIX;
    }

    public static boolean isCompressed(@Nullable String tags) {
        return tags != null && tags.contains(SUFFIX);
    }
}
