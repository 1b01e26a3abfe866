package learninghub.content.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The form a piece is written in. */
public enum Form {
    @JsonProperty("blog")
    BLOG,
    @JsonProperty("interview")
    INTERVIEW,
    @JsonProperty("story")
    STORY,
    @JsonProperty("report-summary")
    REPORT_SUMMARY,
    @JsonProperty("journal-abstract")
    JOURNAL_ABSTRACT,
    @JsonProperty("guidance")
    GUIDANCE,
    @JsonProperty("opinion")
    OPINION,
    @JsonProperty("podcast")
    PODCAST,
    @JsonProperty("video")
    VIDEO,
    @JsonProperty("letter")
    LETTER,
    @JsonProperty("faq")
    FAQ,
    @JsonProperty("toolkit")
    TOOLKIT,
    @JsonProperty("workshop-summary")
    WORKSHOP_SUMMARY,
    @JsonProperty("survey-call")
    SURVEY_CALL
}
