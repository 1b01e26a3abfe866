package learninghub.content.collection;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A piece in a collection. One that is not published is shown to editors only, without its title. */
@Schema(name = "CollectionMember")
record CollectionMember(
        UUID id,
        @Schema(examples = "safer-handovers") String slug,
        @Schema(examples = "Safer handovers") @Nullable String title,
        @Schema(examples = "article") @Nullable String type,
        @Schema(examples = "true") boolean published) {}
