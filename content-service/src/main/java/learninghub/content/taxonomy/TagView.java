package learninghub.content.taxonomy;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tag as clients see it.
 *
 * @param count published pieces that carry it
 */
@Schema(name = "Tag")
public record TagView(
        UUID id,
        @Schema(examples = "psirf") String slug,
        @Schema(examples = "PSIRF") String name,

        @Schema(examples = "[\"Patient Safety Incident Response Framework\"]")
        List<String> synonyms,

        @Schema(examples = "42") long count) {}
