package learninghub.http;

import org.jspecify.annotations.Nullable;

/** What may be followed by another page: {@link Page}, or a list that says more than its items. Gets its {@code Link} and its ETag. */
public interface Paged {
    /** The cursor of the page after this one; null on the last. */
    @Nullable
    String next();
}
