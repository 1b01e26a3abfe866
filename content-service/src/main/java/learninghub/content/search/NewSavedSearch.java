package learninghub.content.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member writes to keep a search: a name, and the query's parameters by their names. */
@Schema(name = "NewSavedSearch")
record NewSavedSearch(
        @Schema(examples = "Falls in care homes") @NotBlank @Size(max = NewSavedSearch.NAME)
        String name,

        @NotNull @Valid Asked query) {
    /** The longest name. */
    static final int NAME = 200;
}
