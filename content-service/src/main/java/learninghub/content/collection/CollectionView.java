package learninghub.content.collection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A collection with the members the caller may see, in order. */
@Schema(name = "Collection")
record CollectionView(
        UUID id,
        @Schema(examples = "handover-month") String slug,
        @Schema(examples = "Handover month") String title,

        @Schema(examples = "Six wards, one question.") @Nullable
        String description,

        List<CollectionMember> articles,
        Instant updatedAt) {
    static CollectionView of(ArticleCollection collection, List<CollectionMember> members) {
        return new CollectionView(
                collection.id(),
                collection.slug(),
                collection.title(),
                collection.description(),
                members,
                collection.updatedAt());
    }
}
