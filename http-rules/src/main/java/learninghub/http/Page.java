package learninghub.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after this one; null on the last. Stable while rows are added.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        List<T> items,

        @Schema(nullable = true, description = "The cursor of the page after this one; null on the last") @Nullable
        String next)
        implements Paged {

    /** A page out of up to {@code limit + 1} rows: the row too many only tells that there is a next page. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, Cursor> cursor) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursor.apply(shown.getLast()).encoded() : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
