package learninghub.content.taxonomy;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One term, as an editor reads it before changing it. */
@Schema(name = "TermDetail")
record TermDetail(
        UUID id,
        @Schema(examples = "topics") String vocabulary,
        @Schema(examples = "6.2") @Nullable String code,
        @Schema(examples = "good-practice") String slug,
        @Schema(examples = "culture/good-practice") String path,
        @Schema(examples = "Good practice") String name,
        @Nullable UUID parentId,
        boolean archived) {}
