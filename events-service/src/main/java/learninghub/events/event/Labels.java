package learninghub.events.event;

import java.util.List;
import learninghub.events.taxonomy.CategoryView;
import learninghub.events.taxonomy.TagView;
import org.jspecify.annotations.Nullable;

/**
 * What an event's row says by id, in the words of now.
 *
 * @param network the slug of the listed network it admits
 */
record Labels(
        List<TagView> tags,
        List<CategoryView> categories,
        @Nullable String network) {
    List<String> tagSlugs() {
        return tags.stream().map(TagView::slug).toList();
    }

    List<String> categoryAddresses() {
        return categories.stream().map(CategoryView::address).toList();
    }
}
