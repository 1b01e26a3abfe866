package learninghub.content.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One public change as a CloudEvent 1.0; {@code id} grows, {@code subject} is the id of what changed. */
@Schema(name = "Change")
public record Change(
        @Schema(examples = "1.0") String specversion,
        @Schema(examples = "1042") String id,

        @Schema(examples = "learninghub.article.published.v1")
        String type,

        @Schema(examples = "/api/v1/changes") String source,
        UUID subject,
        Instant time,
        @Schema(examples = "application/json") String datacontenttype,
        Data data) {

    /** What changed; only {@code id} when it is not to be seen any more. */
    @Schema(name = "ChangeData")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Data(
            UUID id,
            @Schema(examples = "safer-handovers") @Nullable String slug,
            @Schema(examples = "Safer handovers") @Nullable String title,
            @Schema(examples = "article") @Nullable String type,

            @Schema(examples = "/api/v1/articles/safer-handovers") @Nullable
            String href) {}
}
