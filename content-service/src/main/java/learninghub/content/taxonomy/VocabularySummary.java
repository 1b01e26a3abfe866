package learninghub.content.taxonomy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vocabulary in the list of them. */
@Schema(name = "VocabularySummary")
public record VocabularySummary(
        @Schema(examples = "topics") String slug,
        @Schema(examples = "Topics") String name) {}
