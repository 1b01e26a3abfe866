package learninghub.content.article;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be written of a piece: the body of a POST, and what a merge patch is applied to. */
@Schema(name = "ArticleDraft")
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

        @Schema(examples = "en", description = "BCP 47; en when absent")
        @Pattern(regexp = Draft.BCP_47, message = "must be a BCP 47 language tag")
        @Nullable
        String language,

        @Schema(examples = "[\"topics/culture/good-practice\", \"strategic-objectives/6.2\"]") @Size(max = 30) @Nullable
        List<@NotBlank @Size(max = 400) String> categories,

        @Schema(examples = "[\"psirf\", \"Handover\"]") @Size(max = Draft.TAGS) @Nullable
        List<@NotBlank @Size(max = 100) String> tags,

        @Size(max = 50) @Nullable List<@NotNull @Valid Author> authors,
        @Valid @Nullable Source source,
        @Nullable Access access,
        @Valid @Nullable SharedBy sharedBy,

        @Schema(examples = "GB", description = "ISO 3166-1 alpha-2")
        @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code")
        @Nullable
        String country,

        @Schema(examples = "[\"staff\"]") @Size(max = 10) @Nullable
        List<@NotBlank @Size(max = 100) String> audience,

        @Schema(examples = "CC-BY-4.0") @Size(max = 100) @Nullable
        String licence,

        @Nullable Originality originality,
        @Size(max = 200) @Nullable List<@NotNull @Valid Reference> references,
        @Size(max = 50) @Nullable List<@NotNull @Valid LinkedFile> attachments,

        @Schema(examples = "[\"harm to a child\"]") @Size(max = 10) @Nullable
        List<@NotBlank @Size(max = 100) String> contentWarnings,

        @Nullable Instant closesAt,
        @Nullable LocalDate reviewBy) {
    /** The longest title, in characters. */
    public static final int TITLE = 300;

    /** The longest summary, in characters. */
    public static final int SUMMARY = 2_000;

    /** The longest body, in characters. */
    public static final int BODY = 256 * 1024;

    /** The most tags. */
    public static final int TAGS = 13;

    static final String BCP_47 = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
}
