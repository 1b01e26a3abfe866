package learninghub.content.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a piece was written for the hub or was published elsewhere before. */
public enum Originality {
    @JsonProperty("original")
    ORIGINAL,
    @JsonProperty("pre-existing")
    PRE_EXISTING
}
