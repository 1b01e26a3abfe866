package learninghub.content.citation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import learninghub.content.article.PublicSite;
import learninghub.content.article.PublishedPiece;

/** A piece with what all formats say of it. */
record Citable(PublishedPiece piece, Kind kind, List<Name> authors, String url, LocalDate published, String publisher) {
    static Citable of(PublishedPiece piece, PublicSite site) {
        return new Citable(
                piece,
                Kind.of(piece),
                Name.authorsOf(piece),
                site.article(piece.slug()),
                LocalDate.ofInstant(piece.publishedAt(), ZoneOffset.UTC),
                site.name());
    }

    List<String> keywords() {
        return piece.tags().stream().map(PublishedPiece.Named::name).toList();
    }

    /** What has no line ends of its own in a format of lines. */
    static String oneLine(String text) {
        return text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
