package learninghub.content.taxonomy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many published pieces each term of a coded vocabulary has; those without any are there too. */
@Schema(name = "Coverage")
record CoverageView(
        @Schema(examples = "strategic-objectives") String slug,
        @Schema(examples = "Strategic objectives") String name,

        @Schema(examples = "GB", description = "Absent: all countries") @Nullable
        String country,

        List<TermView> terms) {}
