package learninghub.content.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a result, for the documentation: it is sent as it was made when indexed. */
@Schema(name = "SearchItem")
record SearchItem(
        @Schema(examples = "article") String kind,
        UUID id,
        @Schema(examples = "safer-handovers") String slug,

        @Schema(description = "Of an article (article, news, resource) or an event (webinar …)", examples = "article")
        String type,

        @Schema(examples = "blog") @Nullable String form,
        @Schema(examples = "Safer handovers") String title,

        @Schema(
                description = "HTML: hits in `<mark>`, everything else escaped",
                examples = "What we changed in our <mark>handovers</mark> at night …")
        String snippet,

        @Schema(examples = "en") @Nullable String language,
        @Nullable List<Filed> categories,
        @Nullable List<Tagged> tags,
        @Nullable List<Writer> authors,
        @Schema(examples = "GB") @Nullable String country,
        @Schema(examples = "open") @Nullable String access,

        @Schema(description = "Of an event: online, in-person or hybrid", examples = "online") @Nullable
        String mode,

        @Schema(description = "Of an event: local time", examples = "2027-03-04T10:00:00") @Nullable
        String start,

        @Schema(examples = "Europe/London") @Nullable String timeZone,
        Instant publishedAt,
        Instant updatedAt) {

    /** A category of a result. */
    @Schema(name = "SearchItemCategory")
    record Filed(String vocabulary, @Nullable String code, String path, String name) {}

    /** A tag of a result. */
    @Schema(name = "SearchItemTag")
    record Tagged(String slug, String name) {}

    /** An author of a result. */
    @Schema(name = "SearchItemAuthor")
    record Writer(
            @Nullable String memberId,
            @Nullable String name,
            @Nullable String role,
            @Nullable String organisation) {}
}
