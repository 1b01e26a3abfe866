package learninghub.content.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the working copy stands. */
enum WorkingState {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("in-review")
    IN_REVIEW,
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("approved")
    APPROVED
}
