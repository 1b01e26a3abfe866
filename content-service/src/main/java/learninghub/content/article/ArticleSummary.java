package learninghub.content.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import learninghub.markdown.Markdown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A piece in a list: everything but its text. */
@Schema(name = "ArticleSummary")
record ArticleSummary(
        UUID id,
        @Schema(examples = "safer-handovers") String slug,
        ArticleType type,
        @Nullable Form form,
        @Schema(examples = "Safer handovers") String title,

        @Schema(description = "The summary, or the beginning of the text")
        String summary,

        @Schema(examples = "en") String language,
        Status status,
        ArticleView.@Nullable Working working,
        List<CategoryView> categories,
        List<TagName> tags,
        List<Author> authors,
        String postedBy,
        @Nullable Source source,
        @Nullable Access access,
        @Nullable SharedBy sharedBy,
        @Nullable String country,
        @Nullable Cover cover,
        @Nullable Instant closesAt,
        @Nullable LocalDate reviewBy,

        @Schema(examples = "false", description = "Published ones with a closing date: whether it has passed") @Nullable
        Boolean closed,

        @Nullable Variant variant,
        @Schema(examples = "4") int readingMinutes,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt,
        Instant updatedAt,
        int revision,

        @Schema(examples = "2", description = "How many comments readers see; of the live copy, and part of its ETag")
        @Nullable
        Integer commentCount,

        @Schema(description = "There when no more comments are taken") @Nullable
        Boolean commentsClosed) {
    private static final int BEGINNING = 300;

    static ArticleSummary working(Article article, ArticleContent content, Names names) {
        return of(article, content, names, article.status(), ArticleView.Working.of(article), article.submittedAt());
    }

    static ArticleSummary live(Article article, ArticleContent content, Names names) {
        return of(article, content, names, Status.PUBLISHED, null, null);
    }

    private static ArticleSummary of(
            Article article,
            ArticleContent content,
            Names names,
            Status status,
            ArticleView.@Nullable Working working,
            @Nullable Instant submittedAt) {
        Draft draft = content.draft();
        return new ArticleSummary(
                article.id(),
                article.slug(),
                draft.type(),
                draft.form(),
                draft.title(),
                summaryOf(draft),
                ArticleView.languageOf(draft),
                status,
                working,
                names.categories(content),
                names.tags(content),
                ArticleView.authorsOf(article, draft),
                article.submitterName(),
                draft.source(),
                draft.access(),
                draft.sharedBy(),
                draft.country(),
                draft.cover(),
                draft.closesAt(),
                draft.reviewBy(),
                null,
                draft.variant(),
                ReadingTime.minutes(draft.body()),
                submittedAt,
                article.publishedAt(),
                article.updatedAt(),
                article.workingRevision(),
                null,
                null);
    }

    private static String summaryOf(Draft draft) {
        return draft.summary() != null ? draft.summary() : Markdown.beginning(draft.body(), BEGINNING);
    }
}
