package learninghub.content.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Where the piece stands. */
enum Status {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("in-review")
    IN_REVIEW,
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("archived")
    ARCHIVED;

    /** For a query parameter: {@code in-review}. Null when there is no such status. */
    static @Nullable Status named(String name) {
        for (Status status : values()) {
            if (status.name().toLowerCase().replace('_', '-').equals(name)) {
                return status;
            }
        }
        return null;
    }
}
