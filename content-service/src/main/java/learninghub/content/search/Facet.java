package learninghub.content.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** What results can be counted by. */
enum Facet {
    TYPE,
    TAG,
    CATEGORY,
    COUNTRY,
    AUTHOR,
    ACCESS;

    /** The most values told of one facet; those chosen are always among them. */
    static final int VALUES = 100;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facets named in {@code type,tag}; 400 for a word that is none. */
    static List<Facet> named(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return List.of();
        }
        return Arrays.stream(words.split(","))
                .map(String::strip)
                .map(Facet::of)
                .distinct()
                .toList();
    }

    private static Facet of(String word) {
        return Arrays.stream(values())
                .filter(facet -> facet.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.Malformed.parameter(
                        "facets", "is any of type, tag, category, country, author, access"));
    }
}
