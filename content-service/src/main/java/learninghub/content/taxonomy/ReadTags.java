package learninghub.content.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.Refusal;

/** Tags as clients see them. */
@ApplicationScoped
class ReadTags {
    private final TagRepository tags;

    ReadTags(TagRepository tags) {
        this.tags = tags;
    }

    /** By its slug, one it had, or its id. */
    ShownTag shown(String ref) {
        return shown(isId(ref) ? tags.at(UUID.fromString(ref)).orElseThrow(Refusal.NotFound::new) : tags.require(ref));
    }

    private static boolean isId(String ref) {
        return ref.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    ShownTag shown(Tag tag) {
        return ShownTag.of(tag, tags.uses(tag));
    }

    /** By name; or those with a word that begins as asked, most used first. */
    Page<TagView> list(String beginning, Paging paging) {
        if (beginning.isBlank()) {
            List<TagView> found = tags.byName(paging.after(1), paging.rows());
            return Page.of(
                    found, paging.limit, tag -> tag, tag -> Cursor.of(tag.name().toLowerCase()));
        }
        List<TagView> found = tags.beginning(beginning, paging.after(2), paging.rows());
        return Page.of(
                found,
                paging.limit,
                tag -> tag,
                tag -> Cursor.of(tag.count(), tag.name().toLowerCase()));
    }
}
