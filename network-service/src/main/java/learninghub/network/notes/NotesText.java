package learninghub.network.notes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What note-takers write: the notes, and where they like some for single agenda items. Markdown; together at most 256 KiB. */
@Schema(name = "NotesText")
record NotesText(
        @Schema(examples = "# March meeting\n\nWe went through two after-action reviews.") @NotNull
        String body,

        @Size(max = 100) @Nullable List<@NotNull @Valid Item> items) {

    List<Item> itemsOrNone() {
        return items == null ? List.of() : items;
    }

    @Schema(name = "NotesItemText")
    record Item(
            @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e11") @NotNull
            UUID agendaItemId,

            @Schema(examples = "Agreed to share the template.") @NotNull
            String body) {}
}
