package learninghub.network.notes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import learninghub.http.Cursor;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to look for in the notes of one's networks. In the body, so that it stands in no address and no log. */
@Schema(name = "NotesSearch")
record NotesSearch(
        @Schema(examples = "after-action review template") @NotBlank @Size(max = 1000)
        String q,

        @Schema(examples = "patient-safety-partners-network", description = "Only in this one of one's networks")
        @Size(max = 200)
        @Nullable
        String network,

        @Schema(examples = "20", description = "1 to 100; absent: 20") @Min(1) @Max(Paging.MOST) @Nullable
        Integer limit,

        @Schema(description = "The next of the page before") @Size(max = 500) @Nullable
        String cursor) {
    private static final int USUAL = 20;

    int most() {
        return limit == null ? USUAL : limit;
    }

    @Nullable
    Cursor after() {
        return Cursor.parse(cursor, 2);
    }
}
