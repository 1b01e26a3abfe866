package learninghub.content.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import learninghub.content.diff.FieldDiff;
import learninghub.content.diff.TextDiff;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a revision changes against another: title, summary and text word by word, everything else by field.
 *
 * @param title null, as the other two, when it does not differ
 */
@Schema(name = "RevisionDiff")
record RevisionDiff(
        @Schema(examples = "3") int number,
        @Schema(examples = "2") int against,
        @Nullable TextDiff title,
        @Nullable TextDiff summary,
        @Nullable TextDiff body,
        List<FieldDiff> fields) {
    private static final List<String> TEXTS = List.of("title", "summary", "body");

    /** Both as a client would write them. */
    static RevisionDiff between(int against, Draft older, int number, Draft newer) {
        return new RevisionDiff(
                number,
                against,
                text(older.title(), newer.title()),
                text(older.summary(), newer.summary()),
                text(older.body(), newer.body()),
                FieldDiff.between(fields(older), fields(newer)));
    }

    private static @Nullable TextDiff text(@Nullable String older, @Nullable String newer) {
        TextDiff diff = TextDiff.between(older == null ? "" : older, newer == null ? "" : newer);
        return diff.hunks().isEmpty() ? null : diff;
    }

    private static ObjectNode fields(Draft draft) {
        ObjectNode fields = (ObjectNode) StoredJson.tree(draft);
        return fields.remove(TEXTS);
    }
}
