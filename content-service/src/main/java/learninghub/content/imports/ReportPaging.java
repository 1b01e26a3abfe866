package learninghub.content.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import learninghub.http.Cursor;
import learninghub.http.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a report. Its items are short, so a page of it is longer than those of other lists. */
class ReportPaging implements QueryParameters {
    static final int MOST = 1_000;

    @QueryParam("limit")
    @DefaultValue("" + MOST)
    @Min(1)
    @Max(MOST)
    @Parameter(description = "How many items, 1 to 1,000", example = "100")
    int limit = MOST;

    @QueryParam("cursor")
    @Parameter(description = "The `next` of the page before")
    @Nullable
    String cursor;

    @QueryParam("outcome")
    @Pattern(regexp = "created|updated|unchanged|refused", message = "is one of created, updated, unchanged, refused")
    @Parameter(description = "Only items that came to this", example = "refused")
    @Nullable
    String outcome;

    /** The last line shown. */
    int afterLine() {
        Cursor after = Cursor.parse(cursor, 1);
        try {
            return after == null ? 0 : Integer.parseInt(after.text(0));
        } catch (NumberFormatException notOurs) {
            throw learninghub.http.Refusal.Malformed.parameter(
                    "cursor", "Not a cursor of this list; take it from next.");
        }
    }
}
