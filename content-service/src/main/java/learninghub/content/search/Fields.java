package learninghub.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of an index's fields and what goes into them, the same in every engine. A change here is a change to {@link Mark#SCHEMA}. */
final class Fields {
    static final String ID = "id";
    static final String TIE = "tie";
    static final String PUBLISHED = "publishedAt";
    static final String UPDATED = "updatedAt";

    /** Everything, the title twice: one field to ask makes BM25 weigh a word by all its places, and asks one list per word. */
    static final String TEXT = "text.";

    /** What is written in files, apart: a long report would make its piece's own words weigh less. */
    static final String FILES = "files.";

    static final String TITLE = "title.";
    static final String TITLE_EXACT = "titleExact";

    /** Every word as it stands: what the index can spell. */
    static final String WORDS = "words";

    static final String TITLE_WORDS = "titleWords";

    /** From each word of a name to its end, so that names are found by the beginning of any word. */
    static final String TAG_FROM = "tagFrom";

    static final String PERSON_FROM = "personFrom";

    /** Which analyser the text went through. */
    static final String TEXT_LANGUAGE = "textLanguage";

    static final String CARD = "card";
    static final String SHOWN = "shown";

    /** The beginnings of files, with their languages. */
    static final String FILES_SHOWN = "filesShown";

    static final String FILE_LANGUAGE = "fileLanguage";

    /** Between a value and its name, and between the parts of a name that is looked up. */
    static final String SEPARATOR = "\u001f";

    /** No word, name or value is kept longer. */
    static final int LONGEST = 1_000;

    private static final int NAME_WORDS = 10;
    private static final int NAME_LENGTH = 200;

    private Fields() {}

    static String facet(Facet facet) {
        return "by." + facet.word();
    }

    /** A value of a facet with its name. */
    static String label(String value, String name) {
        return value + SEPARATOR + name;
    }

    static FacetValue value(String label, long count) {
        int separator = label.indexOf(SEPARATOR);
        return new FacetValue(label.substring(0, separator), label.substring(separator + 1), count);
    }

    static List<String> labels(Facet facet, IndexedDocument document) {
        return switch (facet) {
            case TYPE -> List.of(label(document.type(), document.type()));
            case COUNTRY ->
                document.country() == null
                        ? List.of()
                        : List.of(label(document.country(), countryName(document.country())));
            case ACCESS -> document.access() == null ? List.of() : List.of(label(document.access(), document.access()));
            case TAG -> labels(document.tags());
            case CATEGORY -> labels(document.categories());
            case AUTHOR ->
                document.authors().stream().map(author -> label(author, author)).toList();
        };
    }

    private static List<String> labels(List<IndexedDocument.Named> all) {
        return all.stream().map(one -> label(one.value(), one.name())).toList();
    }

    private static String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** What the text field holds, part by part. */
    static List<String> text(IndexedDocument document) {
        return List.of(document.title(), document.title(), tagNames(document), people(document), document.text());
    }

    static List<String> words(IndexedDocument document) {
        return Stream.concat(
                        Stream.of(document.title(), tagNames(document), people(document), document.text()),
                        document.files().stream().map(IndexedDocument.FileText::text))
                .toList();
    }

    static String filesField(IndexedDocument.FileText file) {
        return FILES + Languages.of(file.language());
    }

    /** As much of the files as is read for a snippet. */
    static List<String> filesShown(IndexedDocument document) {
        List<String> shown = new ArrayList<>();
        int room = Snippet.READ;
        for (IndexedDocument.FileText file : document.files()) {
            if (room > 0) {
                String beginning = cut(file.text(), room);
                room -= beginning.length();
                shown.add(label(Languages.of(file.language()), beginning));
            }
        }
        return shown;
    }

    private static String tagNames(IndexedDocument document) {
        return String.join(
                ", ", document.tags().stream().map(IndexedDocument.Named::name).toList());
    }

    private static String people(IndexedDocument document) {
        return String.join(
                ", ",
                Stream.concat(document.authors().stream(), document.organisations().stream())
                        .toList());
    }

    static String titleExact(String title) {
        return cut(Words.joined(title), LONGEST);
    }

    /** {@code safety partner␟Patient Safety Partner␟slug}, from each word on. */
    static List<String> from(String name, String ref) {
        List<String> words = Analysis.terms(Languages.plain(), name);
        return Stream.iterate(0, i -> i < Math.min(words.size(), NAME_WORDS), i -> i + 1)
                .map(i -> cut(String.join(" ", words.subList(i, words.size())), NAME_LENGTH)
                        + SEPARATOR
                        + name
                        + SEPARATOR
                        + ref)
                .toList();
    }

    /** Of a name as {@link #from} writes it, without its beginning. */
    static String nameAndRef(String from) {
        return from.substring(from.indexOf(SEPARATOR) + 1);
    }

    static Suggestion suggestion(String kind, String nameAndRef) {
        int separator = nameAndRef.indexOf(SEPARATOR);
        String ref = nameAndRef.substring(separator + 1);
        return new Suggestion(kind, nameAndRef.substring(0, separator), ref.isEmpty() ? null : ref);
    }

    static String small(String value) {
        return cut(value.toLowerCase(Locale.ROOT), LONGEST);
    }

    static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most);
    }
}
