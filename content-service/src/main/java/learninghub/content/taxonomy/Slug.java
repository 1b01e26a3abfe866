package learninghub.content.taxonomy;

import java.text.Normalizer;
import java.util.Locale;

/** The form of a name that stands in addresses: lower case ASCII letters and digits, everything else one hyphen. */
public final class Slug {
    /** The longest slug made from a name. */
    static final int LENGTH = 120;

    private Slug() {}

    /** Never empty: a name without any letter or digit becomes {@code untitled}. */
    public static String of(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String slug =
                ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = slug.length() > LENGTH ? slug.substring(0, LENGTH).replaceAll("-+$", "") : slug;
        return cut.isEmpty() ? "untitled" : cut;
    }
}
