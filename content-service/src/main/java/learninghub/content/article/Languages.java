package learninghub.content.article;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages by their tags (BCP 47): the two-letter ones of ISO 639-1 and those of three letters that CLDR has data for. */
final class Languages {
    private static final Set<String> KNOWN = Stream.concat(
                    Arrays.stream(Locale.getISOLanguages()),
                    Arrays.stream(Locale.getAvailableLocales()).map(Locale::getLanguage))
            .filter(language -> !language.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    private Languages() {}

    static boolean isKnown(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            String region = locale.getCountry();
            boolean regionIsKnown = region.isEmpty() || REGIONS.contains(region) || region.matches("\\d{3}");
            return KNOWN.contains(locale.getLanguage()) && regionIsKnown;
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }

    /** The tag in its usual letters, {@code en-GB}; what is no tag comes back as it is, to be refused. */
    static String normalise(String tag) {
        return isKnown(tag) ? Locale.forLanguageTag(tag).toLanguageTag() : tag;
    }
}
