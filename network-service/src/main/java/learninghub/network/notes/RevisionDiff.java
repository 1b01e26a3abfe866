package learninghub.network.notes;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed between two kept texts, line by line. */
@Schema(name = "NotesDiff")
record RevisionDiff(
        @Schema(examples = "1") int from,
        @Schema(examples = "2") int to,

        @Schema(
                examples = "[\"--- 1\", \"+++ 2\", \"@@ -1,1 +1,1 @@\", \"-Two reviews.\", \"+Three reviews.\"]",
                description = "A unified diff, one line each; empty when they are the same")
        List<String> lines) {
    private static final int CONTEXT = 3;

    static RevisionDiff between(Revision from, Revision to) {
        List<String> before = lines(from.text());
        List<String> after = lines(to.text());
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                String.valueOf(from.number()),
                String.valueOf(to.number()),
                before,
                DiffUtils.diff(before, after),
                CONTEXT);
        return new RevisionDiff(from.number(), to.number(), diff);
    }

    /** The notes, then the texts of single items under a line that names the item. */
    private static List<String> lines(NotesText text) {
        List<String> lines = new ArrayList<>(text.body().lines().toList());
        for (NotesText.Item item : text.itemsOrNone()) {
            lines.add("[" + item.agendaItemId() + "]");
            lines.addAll(item.body().lines().toList());
        }
        return lines;
    }
}
