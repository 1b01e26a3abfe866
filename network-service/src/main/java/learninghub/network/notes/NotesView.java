package learninghub.network.notes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.markdown.Markdown;
import learninghub.network.meeting.NotesState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Notes: the working text for note-takers and chairs, the published one for members. */
@Schema(name = "Notes")
record NotesView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        UUID meetingId,

        NotesState state,

        @Schema(examples = "4", description = "Of this text")
        int version,

        @Schema(examples = "3", description = "Of what members read") @Nullable
        Integer publishedVersion,

        @Schema(examples = "# March meeting\n\nWe went through two after-action reviews.", description = "Markdown")
        String body,

        @Schema(examples = "<h1>March meeting</h1>", description = "Sanitised")
        String bodyHtml,

        List<Item> items,
        @Schema(examples = "2026-03-06T08:00:00Z") @Nullable Instant publishedAt,
        @Schema(examples = "2026-03-06T07:45:00Z") Instant updatedAt) {

    static NotesView of(
            UUID meeting,
            NotesState state,
            int version,
            @Nullable Integer publishedVersion,
            NotesText text,
            @Nullable Instant publishedAt,
            Instant updatedAt) {
        List<Item> items = text.itemsOrNone().stream().map(Item::of).toList();
        return new NotesView(
                meeting,
                state,
                version,
                publishedVersion,
                text.body(),
                Markdown.html(text.body()),
                items,
                publishedAt,
                updatedAt);
    }

    @Schema(name = "NotesItem")
    record Item(
            @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e11")
            UUID agendaItemId,

            @Schema(examples = "Agreed to share the template.")
            String body,

            @Schema(examples = "<p>Agreed to share the template.</p>")
            String bodyHtml) {
        static Item of(NotesText.Item text) {
            return new Item(text.agendaItemId(), text.body(), Markdown.html(text.body()));
        }
    }
}
