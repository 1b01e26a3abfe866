package learninghub.content.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of one public thing, read from what readers see of it.
 *
 * @param kind article or event
 * @param text summary and body, as words
 * @param categories each with all above it
 * @param tagSlugs also those of tags that were merged into its own
 * @param files the words of its files, of each in its language
 * @param card the result as it is answered, JSON without the snippet
 */
record IndexedDocument(
        UUID id,
        String kind,
        String slug,
        String type,
        @Nullable String form,
        String title,
        String text,
        String language,
        @Nullable String country,
        @Nullable String access,
        List<Named> tags,
        List<String> tagSlugs,
        List<Named> categories,
        List<String> authors,
        List<String> organisations,
        Instant publishedAt,
        Instant updatedAt,
        List<FileText> files,
        String card) {

    /** A value and what people call it. */
    record Named(String value, String name) {}

    /** What is written in a file. */
    record FileText(String language, String text) {}

    /** Unique as good as always, the same in every replica and after every rebuild: settles the order of equals. */
    long tie() {
        return id.getLeastSignificantBits();
    }
}
