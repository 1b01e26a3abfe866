package learninghub.network.network;

import java.text.Normalizer;
import java.util.Locale;

/** The form of a name that stands in addresses: lower case ASCII letters and digits, everything else one hyphen. */
final class Slug {
    private static final int LONGEST = 100;

    private Slug() {}

    /** Never empty: a name without any letter or digit becomes {@code network}. */
    static String of(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String slug = hyphenated(ascii.toLowerCase(Locale.ROOT).replaceAll("['’‘]", ""));
        String cut = slug.length() > LONGEST ? hyphenated(slug.substring(0, LONGEST)) : slug;
        return cut.isEmpty() ? "network" : cut;
    }

    private static String hyphenated(String text) {
        return text.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
