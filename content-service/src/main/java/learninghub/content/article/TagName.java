package learninghub.content.article;

import learninghub.content.taxonomy.Taxonomy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag on a piece. */
@Schema(name = "TagName")
record TagName(
        @Schema(examples = "psirf") String slug,
        @Schema(examples = "PSIRF") String name) {
    static TagName of(Taxonomy.NamedTag tag) {
        return new TagName(tag.slug(), tag.name());
    }
}
