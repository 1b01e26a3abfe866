package learninghub.content.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** A search as an engine carries it out. */
record Search(
        Asked asked,
        Typed typed,
        Range published,
        Range updated,
        List<Facet> facets,
        int limit,
        @Nullable Cursor after) {
    /** Keys of a cursor: which state of the index it was read from, how many were shown, the last one's sort key and tie. */
    static final int CURSOR_KEYS = 4;

    /** Results can be paged through to here; narrowing finds the rest. */
    static final int DEPTH = 10_000;

    /** Totals are exact to here. */
    static final int COUNTED = 10_000;

    static Search of(Asked asked, List<Facet> facets, int limit, @Nullable Cursor after) {
        return new Search(
                asked,
                Typed.parse(asked.words()),
                new Range(
                        Asked.from("publishedFrom", asked.publishedFrom()),
                        Asked.to("publishedTo", asked.publishedTo())),
                new Range(Asked.from("updatedFrom", asked.updatedFrom()), Asked.to("updatedTo", asked.updatedTo())),
                facets,
                limit,
                after);
    }

    /** Both ends are in. */
    record Range(@Nullable Instant from, @Nullable Instant to) {
        boolean isOpen() {
            return from == null && to == null;
        }
    }

    boolean inTitle() {
        return "title".equals(asked.in());
    }

    boolean allWords() {
        return "all".equals(asked.match());
    }

    boolean anyTag() {
        return "any".equals(asked.tagMode());
    }

    /** Categories by vocabulary: several in one are alternatives, those of two must both hold. */
    Map<String, List<String>> categories() {
        return Asked.orNone(asked.category()).stream()
                .collect(Collectors.groupingBy(
                        category -> category.replaceFirst("/.*", ""), TreeMap::new, Collectors.toList()));
    }

    /** How many results the pages before this one had. */
    int shown() {
        return after == null ? 0 : number(after.text(1));
    }

    /** Whether anything but words narrows it. */
    boolean isFiltered() {
        boolean chosen =
                Arrays.stream(Facet.values()).anyMatch(facet -> !chosen(facet).isEmpty());
        boolean named = Stream.of(asked.kind(), asked.form(), asked.organisation(), asked.language())
                .anyMatch(Objects::nonNull);
        return chosen || named || !Asked.orNone(asked.tagNot()).isEmpty() || !published.isOpen() || !updated.isOpen();
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw notACursor();
        }
    }

    static Refusal notACursor() {
        return Refusal.Malformed.parameter("cursor", "Not a cursor of this search; take it from next.");
    }

    /** Which values of a facet are chosen. */
    List<String> chosen(Facet facet) {
        return Asked.orNone(
                switch (facet) {
                    case TYPE -> asked.type();
                    case TAG -> asked.tag();
                    case CATEGORY -> asked.category();
                    case COUNTRY -> asked.country();
                    case AUTHOR -> asked.author();
                    case ACCESS -> asked.access();
                });
    }
}
