package learninghub.content.article;

import learninghub.content.taxonomy.Taxonomy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A term a piece is filed under. */
@Schema(name = "Category")
record CategoryView(
        @Schema(examples = "topics") String vocabulary,
        @Schema(examples = "6.2") @Nullable String code,
        @Schema(examples = "culture/good-practice") String path,
        @Schema(examples = "Good practice") String name) {
    static CategoryView of(Taxonomy.NamedTerm term) {
        return new CategoryView(term.vocabulary(), term.code(), term.path(), term.name());
    }
}
