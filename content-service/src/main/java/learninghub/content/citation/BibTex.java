package learninghub.content.citation;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** BibTeX in UTF-8, with biblatex's {@code date} beside year and month. */
final class BibTex {
    static final String MEDIA_TYPE = "application/x-bibtex";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.US);

    private final StringBuilder fields = new StringBuilder();

    private BibTex() {}

    static String of(Citable piece) {
        BibTex entry = new BibTex();
        if (!piece.authors().isEmpty()) {
            entry.field("author", piece.authors().stream().map(BibTex::author).collect(Collectors.joining(" and ")));
        }
        // The second braces keep capitals as they are.
        entry.field("title", "{" + escaped(piece.piece().title()) + "}");
        entry.field("year", String.valueOf(piece.published().getYear()));
        entry.fields
                .append(",\n  month = ")
                .append(MONTH.format(piece.published()).toLowerCase(Locale.ROOT));
        entry.field("date", piece.published().toString());
        entry.field(piece.kind() == Kind.REPORT ? "institution" : "howpublished", escaped(institution(piece)));
        if (!piece.keywords().isEmpty()) {
            entry.field("keywords", escaped(String.join(", ", piece.keywords())));
        }
        entry.field("language", piece.piece().language());
        entry.field("url", piece.url());
        return "@" + piece.kind().bibTex() + "{" + piece.piece().slug() + entry.fields + "\n}\n";
    }

    private static String institution(Citable piece) {
        return piece.kind() == Kind.REPORT && piece.piece().sharedBy() != null
                ? piece.piece().sharedBy().name()
                : piece.publisher();
    }

    /** An organisation stands in braces, else its last word would be its family name; so does any part with {@code and}. */
    private static String author(Name name) {
        return name.organisation() || name.given() == null
                ? "{" + escaped(name.family()) + "}"
                : part(name.family()) + ", " + part(name.given());
    }

    private static String part(String words) {
        boolean structured = words.contains(",") || words.matches("(?i).*\\band\\b.*");
        return structured ? "{" + escaped(words) + "}" : escaped(words);
    }

    private void field(String name, String value) {
        fields.append(",\n  ").append(name).append(" = {").append(value).append("}");
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : Citable.oneLine(text).toCharArray()) {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                // A brace in a value must be balanced even when it is escaped.
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '&', '%', '$', '#', '_' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
