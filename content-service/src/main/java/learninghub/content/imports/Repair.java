package learninghub.content.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something in an item that was not meant to be so.
 *
 * @param pointer where, as a JSON Pointer into the item; null: all of it
 * @param applied whether it was mended; if not, {@code repair=true} does it
 */
@Schema(name = "ImportRepair")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Repair(
        @Schema(examples = "/body") @Nullable String pointer,

        @Schema(examples = "Decoded wrongly: 2 × “â€™” for “’”.")
        String detail,

        boolean applied) {}
