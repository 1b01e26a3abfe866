package learninghub.content.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of bringing an earlier revision back. */
@Schema(name = "Restoration")
record Restoration(
        @Schema(examples = "3", description = "The revision that was brought back")
        int restored,

        @Schema(
                description = "Categories that have been archived since and were left out",
                examples = "[\"topics/culture\"]")
        List<String> leftOut,

        @Schema(description = "The new working copy") ArticleView article) {}
