package learninghub.content.article;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The last consent of a piece; withdrawn when {@code withdrawnAt} is there. */
@Schema(name = "Consent")
record ConsentView(
        @Schema(examples = "2026-10-02") LocalDate givenAt,

        @Schema(examples = "My story and my first name, on this site.")
        String scope,

        @Schema(examples = "The patient, in writing") String by,
        Instant recordedAt,
        @Nullable Instant withdrawnAt) {}
