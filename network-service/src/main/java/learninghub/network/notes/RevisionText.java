package learninghub.network.notes;

import java.time.Instant;
import java.util.List;
import learninghub.markdown.Markdown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One kept text of the notes. */
@Schema(name = "NotesRevisionText")
record RevisionText(
        @Schema(examples = "2") int number,
        @Schema(examples = "4") int version,

        @Schema(examples = "# March meeting\n\nWe went through two after-action reviews.")
        String body,

        @Schema(examples = "<h1>March meeting</h1>") String bodyHtml,
        List<NotesView.Item> items,
        @Schema(examples = "2026-03-06T07:45:00Z") Instant writtenAt,

        @Schema(examples = "2026-03-06T08:00:00Z", description = "Absent: being worked on") @Nullable
        Instant publishedAt) {

    static RevisionText of(Revision revision) {
        NotesText text = revision.text();
        return new RevisionText(
                revision.number(),
                revision.version(),
                text.body(),
                Markdown.html(text.body()),
                text.itemsOrNone().stream().map(NotesView.Item::of).toList(),
                revision.writtenAt(),
                revision.publishedAt());
    }
}
