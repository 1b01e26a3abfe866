package learninghub.content.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What it takes to read the source of a news item. */
public enum Access {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("registration")
    REGISTRATION,
    @JsonProperty("paywall")
    PAYWALL
}
