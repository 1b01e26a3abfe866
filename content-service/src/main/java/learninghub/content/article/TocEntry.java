package learninghub.content.article;

import learninghub.markdown.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A heading of the text and where it stands in {@code bodyHtml}. */
@Schema(name = "TocEntry")
record TocEntry(
        @Schema(examples = "2") int level,
        @Schema(examples = "Why we began") String text,
        @Schema(examples = "section-why-we-began") String anchor) {
    static TocEntry of(Heading heading) {
        return new TocEntry(heading.level(), heading.text(), heading.anchor());
    }
}
