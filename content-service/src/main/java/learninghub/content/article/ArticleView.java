package learninghub.content.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import learninghub.markdown.Markdown;
import learninghub.markdown.Rendered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A whole piece, live or working copy. {@code working} is there only for those who may edit it. */
@Schema(name = "Article")
record ArticleView(
        UUID id,
        @Schema(examples = "safer-handovers") String slug,
        ArticleType type,
        @Nullable Form form,
        @Schema(examples = "Safer handovers") String title,
        @Nullable String summary,
        @Schema(description = "Markdown as written") String body,

        @Schema(description = "Sanitised HTML; see docs/html.md")
        String bodyHtml,

        @Schema(description = "The headings of the text, in order")
        List<TocEntry> toc,

        @Schema(examples = "4", description = "At 200 words a minute, rounded up")
        int readingMinutes,

        @Schema(examples = "en") String language,
        Status status,
        @Nullable Working working,
        List<CategoryView> categories,
        List<TagName> tags,
        @Nullable List<String> proposedTags,
        List<Author> authors,
        @Nullable Boolean anonymous,
        @Schema(examples = "Test Member") String postedBy,
        @Nullable Source source,
        @Nullable Access access,
        @Nullable SharedBy sharedBy,
        @Schema(examples = "GB") @Nullable String country,
        @Nullable List<String> audience,
        @Nullable String licence,
        @Nullable Originality originality,
        List<Reference> references,
        List<LinkedFile> attachments,
        @Nullable List<String> contentWarnings,
        @Nullable Cover cover,
        @Nullable Instant closesAt,

        @Schema(examples = "false", description = "Live copies with a closing date: whether it has passed") @Nullable
        Boolean closed,

        @Nullable LocalDate reviewBy,
        @Nullable Boolean patientStory,

        @Schema(
                examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10",
                description = "The id of the piece this is a variant of")
        @Nullable
        String variantOf,

        @Nullable Variant variant,

        @Schema(description = "Live copies: the collection it stands in") @Nullable
        Series series,

        @Nullable Instant publishedAt,
        Instant updatedAt,
        @Schema(examples = "3") int revision,

        @Schema(examples = "2", description = "How many comments readers see; of the live copy, and part of its ETag")
        @Nullable
        Integer commentCount,

        @Schema(description = "There when no more comments are taken") @Nullable
        Boolean commentsClosed) {

    /** Where the working copy stands. */
    @Schema(name = "Working")
    record Working(
            WorkingState state,
            @Schema(examples = "3") int revision,

            @Schema(description = "When it goes live") @Nullable
            Instant publishAt,

            @Schema(description = "When it is withdrawn: what is scheduled, or else what is live") @Nullable
            Instant expireAt) {
        static Working of(Article article) {
            return new Working(
                    article.workingState(),
                    article.workingRevision(),
                    article.publishAt(),
                    article.isScheduled() ? article.publishUntil() : article.expiresAt());
        }
    }

    /** The working copy, for those who may edit it. */
    static ArticleView working(Article article, ArticleContent content, Names names) {
        return of(
                article,
                article.workingRevision(),
                content,
                names,
                article.status(),
                Working.of(article),
                content.proposedTags());
    }

    /** What somebody with a link gets: a revision as readers would, without where it stands. */
    static ArticleView preview(Article article, int revision, ArticleContent content, Names names) {
        return of(article, revision, content, names, article.status(), null, null);
    }

    /** The copy that readers get. */
    static ArticleView live(Article article, ArticleContent content, Names names) {
        return of(article, article.workingRevision(), content, names, Status.PUBLISHED, null, null);
    }

    private static ArticleView of(
            Article article,
            int revision,
            ArticleContent content,
            Names names,
            Status status,
            @Nullable Working working,
            @Nullable List<String> proposedTags) {
        Draft draft = content.draft();
        Rendered text = Markdown.page(draft.body());
        return new ArticleView(
                article.id(),
                article.slug(),
                draft.type(),
                draft.form(),
                draft.title(),
                draft.summary(),
                draft.body(),
                text.html(),
                text.headings().stream().map(TocEntry::of).toList(),
                ReadingTime.minutesOfPlain(text.plain()),
                languageOf(draft),
                status,
                working,
                names.categories(content),
                names.tags(content),
                proposedTags,
                authorsOf(article, draft),
                article.isAnonymous() ? true : null,
                article.submitterName(),
                draft.source(),
                draft.access(),
                draft.sharedBy(),
                draft.country(),
                draft.audience(),
                draft.licence(),
                draft.originality(),
                orEmpty(draft.references()),
                orEmpty(draft.attachments()),
                draft.contentWarnings(),
                draft.cover(),
                draft.closesAt(),
                null,
                draft.reviewBy(),
                draft.patientStory(),
                draft.variantOf(),
                draft.variant(),
                null,
                article.publishedAt(),
                article.updatedAt(),
                revision,
                null,
                null);
    }

    static List<Author> authorsOf(Article article, Draft draft) {
        return article.isAnonymous() ? SealedAuthor.AUTHORS : orEmpty(draft.authors());
    }

    static String languageOf(Draft draft) {
        return draft.language() == null ? "en" : draft.language();
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
