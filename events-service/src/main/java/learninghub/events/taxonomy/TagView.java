package learninghub.events.taxonomy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag as it is called now. */
@Schema(
        name = "Tag",
        requiredProperties = {"slug", "name"})
public record TagView(
        @Schema(examples = "psirf") String slug,
        @Schema(examples = "PSIRF") String name) {}
