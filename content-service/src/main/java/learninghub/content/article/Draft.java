package learninghub.content.article;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be written of a piece: the body of a POST, and what a merge patch is applied to. */
@Schema(name = "ArticleDraft")
@Coherent
public record Draft(
        @Schema(examples = "article") @NotNull ArticleType type,
        @Schema(examples = "blog") @Nullable Form form,

        @Schema(examples = "Safer handovers at shift change") @NotBlank @Size(max = Draft.TITLE)
        String title,

        @Schema(examples = "What a ward learned in six months of structured handover.")
        @Size(max = Draft.SUMMARY)
        @Nullable
        String summary,

        @Schema(examples = "## Why we began\\n\\nHandover took place in a corridor.") @NotBlank @Size(max = Draft.BODY)
        String body,

        @Schema(examples = "en", description = "BCP 47; en when absent") @Size(max = Draft.LANGUAGE) @Nullable
        String language,

        @Schema(examples = "[\"topics/culture/good-practice\", \"strategic-objectives/6.2\"]") @Size(max = 30) @Nullable
        List<@NotBlank @Size(max = 400) String> categories,

        @Schema(examples = "[\"psirf\", \"Handover\"]") @Size(max = Draft.TAGS) @Nullable
        List<@NotBlank @Size(max = 100) String> tags,

        @Size(max = 50) @Nullable List<@NotNull @Valid Author> authors,

        @Schema(
                examples = "false",
                description = "Readers and editors see Anonymous instead of the author; authors must then be left out")
        @Nullable
        Boolean anonymous,

        @Schema(description = "News only") @Valid @Nullable Source source,
        @Schema(description = "News only") @Nullable Access access,

        @Schema(description = "Resources only") @Valid @Nullable
        SharedBy sharedBy,

        @Schema(examples = "GB", description = "ISO 3166-1 alpha-2") @Nullable
        String country,

        @Schema(examples = "[\"staff\"]") @Size(max = 10) @Nullable
        List<@NotBlank @Size(max = 100) String> audience,

        @Schema(examples = "CC-BY-4.0") @Size(max = 100) @Nullable
        String licence,

        @Nullable Originality originality,
        @Size(max = 200) @Nullable List<@NotNull @Valid Reference> references,
        @Size(max = Draft.ATTACHMENTS) @Nullable List<@NotNull @Valid LinkedFile> attachments,

        @Schema(examples = "[\"harm to a child\"]") @Size(max = 10) @Nullable
        List<@NotBlank @Size(max = 100) String> contentWarnings,

        @Valid @Nullable Cover cover,

        @Schema(description = "After it the live copy says closed, as a survey does") @Nullable
        Instant closesAt,

        @Nullable LocalDate reviewBy,

        @Schema(
                examples = "false",
                description = "A patient's own story: it is handed in and published only with a record of consent")
        @Nullable
        Boolean patientStory,

        @Schema(examples = "safer-handovers", description = "The piece this is a variant of, by id or slug")
        @Size(max = 200)
        @Nullable
        String variantOf,

        @Schema(examples = "easy-read") @Nullable Variant variant,

        @Schema(
                description =
                        "Editors only: places that were refused as patients' identifiers and may stand. Not kept with the piece")
        @Size(max = 50)
        @Nullable
        List<@NotNull @Valid AcceptedIdentifier> acceptedIdentifiers) {
    /** The longest title, in characters. */
    public static final int TITLE = 300;

    /** The longest summary, in characters. */
    public static final int SUMMARY = 2_000;

    /** The longest body, in bytes of UTF-8. */
    public static final int BODY = 256 * 1024;

    /** The most tags. */
    public static final int TAGS = 13;

    /** The most attachments, uploaded and linked. */
    public static final int ATTACHMENTS = 50;

    /** The longest language tag, in characters (BCP 47, 4.4.1). */
    static final int LANGUAGE = 35;

    public Draft {
        language = language == null ? null : Languages.normalise(language);
    }

    /** The same with these authors and this original. */
    Draft with(@Nullable List<Author> settledAuthors, @Nullable String original) {
        return new Draft(
                type,
                form,
                title,
                summary,
                body,
                language,
                categories,
                tags,
                settledAuthors,
                anonymous,
                source,
                access,
                sharedBy,
                country,
                audience,
                licence,
                originality,
                references,
                attachments,
                contentWarnings,
                cover,
                closesAt,
                reviewBy,
                patientStory,
                original,
                variant,
                acceptedIdentifiers);
    }

    boolean hidesAuthor() {
        return Boolean.TRUE.equals(anonymous);
    }

    boolean needsConsent() {
        return Boolean.TRUE.equals(patientStory);
    }
}
