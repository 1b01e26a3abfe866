package learninghub.content.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import learninghub.content.diff.FieldDiff;

/**
 * What one revision says, as it is kept: the draft as written, with categories and tags as ids, so that renaming, moving and merging
 * them reaches it.
 */
record ArticleContent(Draft draft, List<UUID> terms, List<UUID> tags, List<String> proposedTags) {
    /** The names of the fields that differ from those of an earlier revision. */
    List<String> fieldsChangedSince(ArticleContent earlier) {
        return FieldDiff.between(earlier.fields(), fields()).stream()
                .map(FieldDiff::field)
                .toList();
    }

    private ObjectNode fields() {
        ObjectNode fields = (ObjectNode) StoredJson.tree(draft);
        fields.set("categories", StoredJson.tree(terms));
        fields.set("tags", StoredJson.tree(tags));
        fields.set("proposedTags", StoredJson.tree(proposedTags));
        return fields;
    }
}
