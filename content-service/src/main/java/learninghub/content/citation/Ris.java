package learninghub.content.citation;

import java.time.format.DateTimeFormatter;

/** The format of Research Information Systems: a tag of two characters, two spaces, a hyphen, a space, the value; CRLF. */
final class Ris {
    static final String MEDIA_TYPE = "application/x-research-info-systems";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd/");

    private final StringBuilder lines = new StringBuilder();

    private Ris() {}

    static String of(Citable piece) {
        Ris ris = new Ris();
        ris.line("TY", piece.kind().ris());
        ris.line("ID", piece.piece().slug());
        piece.authors().forEach(author -> ris.line("AU", author.sorted()));
        ris.line("TI", piece.piece().title());
        if (piece.piece().summary() != null) {
            ris.line("AB", piece.piece().summary());
        }
        ris.line("PY", String.valueOf(piece.published().getYear()));
        ris.line("DA", DATE.format(piece.published()));
        ris.line("PB", piece.publisher());
        ris.line("LA", piece.piece().language());
        piece.keywords().forEach(keyword -> ris.line("KW", keyword));
        ris.line("UR", piece.url());
        ris.line("ER", "");
        return ris.lines.toString();
    }

    private void line(String tag, String value) {
        lines.append(tag).append("  - ").append(Citable.oneLine(value)).append("\r\n");
    }
}
