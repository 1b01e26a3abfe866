package learninghub.content.article;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One revision in the list of all. */
@Schema(name = "RevisionSummary")
record RevisionSummary(
        @Schema(examples = "3") int number,
        Instant savedAt,
        @Schema(examples = "Test Member") String savedBy,

        @Schema(
                enumeration = {"working", "live"},
                examples = "live",
                description = "live: readers saw it, or see it now")
        String kind,

        @Schema(description = "Whether readers see it now") boolean live,

        @Schema(description = "When it went live last") @Nullable
        Instant publishedAt,

        @Schema(description = "The fields that differ from the revision before", examples = "[\"body\", \"tags\"]")
        List<String> changed) {

    static RevisionSummary of(Tuple row, Article article) {
        Instant publishedAt = row.get("published_at", Instant.class);
        int number = row.get("number", Integer.class);
        return new RevisionSummary(
                number,
                row.get("saved_at", Instant.class),
                row.get("actor_name", String.class),
                publishedAt == null ? "working" : "live",
                article.liveRevision() != null && article.liveRevision() == number,
                publishedAt,
                List.of(row.get("changed", String[].class)));
    }
}
