package learninghub.content.taxonomy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vocabulary with its tree. */
@Schema(name = "Vocabulary")
public record VocabularyView(
        @Schema(examples = "topics") String slug,
        @Schema(examples = "Topics") String name,
        List<TermView> terms) {}
