package learninghub.content.search;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Words that were searched without result, and how often. */
@Schema(name = "SearchMiss")
record Miss(
        @Schema(examples = "sepsis six") String words,
        @Schema(examples = "7") int times,
        LocalDate firstOn,
        LocalDate lastOn) {}
