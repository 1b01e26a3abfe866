package learninghub.content.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The collection a piece stands in.
 *
 * @param position among the published ones, from 1
 */
@Schema(name = "Series")
record Series(
        @Schema(examples = "handover-month") String slug,
        @Schema(examples = "Handover month") String title,
        @Schema(examples = "2") int position) {
    static @Nullable Series of(@Nullable String slug, @Nullable String title, Number position) {
        return slug == null || title == null ? null : new Series(slug, title, position.intValue());
    }
}
