package learninghub.content.taxonomy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag as clients see it. */
@Schema(name = "Tag")
public record TagView(
        @Schema(examples = "psirf") String slug,
        @Schema(examples = "PSIRF") String name,

        @Schema(examples = "[\"Patient Safety Incident Response Framework\"]")
        List<String> synonyms) {}
