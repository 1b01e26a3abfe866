package learninghub.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The two query parameters of every list. */
public class Paging implements QueryParameters {
    public static final int MOST = 100;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "How many items, 1 to 100", example = "20")
    public int limit;

    @QueryParam("cursor")
    @Parameter(description = "The `next` of the page before")
    public @Nullable String cursor;

    /** One row more than shown tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    /** The keys of the last row shown; null for the first page. */
    public @Nullable Cursor after(int keys) {
        return Cursor.parse(cursor, keys);
    }
}
