package learninghub.content.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a piece is. */
public enum ArticleType {
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("news")
    NEWS,
    @JsonProperty("resource")
    RESOURCE
}
