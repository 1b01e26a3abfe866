package learninghub.content.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece from elsewhere.
 *
 * @param key what makes importing it again find the same piece; scoped to who imports
 * @param since when it was first published there; null: unknown
 */
public record Imported(Draft draft, String key, @Nullable Instant since) {}
