package learninghub.content.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features need of a live copy; read out of what every reader gets, so that it can tell nothing else. */
public record PublishedPiece(
        UUID id,
        String slug,
        ArticleType type,
        @Nullable Form form,
        String title,
        @Nullable String summary,
        String bodyHtml,
        String language,
        List<Category> categories,
        List<Named> tags,
        List<Author> authors,
        @Nullable Source source,
        @Nullable Access access,
        @Nullable SharedBy sharedBy,
        @Nullable String country,
        @Nullable List<String> audience,
        @Nullable String licence,
        List<Reference> references,
        List<File> attachments,
        Instant publishedAt,
        Instant updatedAt) {

    /** A term it is filed under. */
    public record Category(String vocabulary, String path, String name) {}

    /** A tag. */
    public record Named(String slug, String name) {}

    /** A file, here or elsewhere. */
    public record File(
            String name,
            @Nullable String url,
            @Nullable String mediaType,
            @Nullable Long size) {}
}
