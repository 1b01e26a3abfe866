package learninghub.content.taxonomy;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A term with all below it.
 *
 * @param count published pieces filed under it or any term below
 */
@Schema(name = "Term")
public record TermView(
        UUID id,
        @Schema(examples = "6.2") @Nullable String code,
        @Schema(examples = "good-practice") String slug,
        @Schema(examples = "culture/good-practice") String path,
        @Schema(examples = "Good practice") String name,
        @Schema(examples = "12") long count,
        boolean archived,
        List<TermView> children) {}
