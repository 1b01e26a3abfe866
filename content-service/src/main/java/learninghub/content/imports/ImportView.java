package learninghub.content.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an import is and what became of each item. */
@Schema(name = "Import")
record ImportView(
        UUID id,

        @Schema(
                examples = "done",
                enumeration = {"running", "done", "failed"})
        String state,

        boolean dryRun,
        boolean publish,
        @Schema(examples = "50") int total,
        @Schema(examples = "47") int created,
        int updated,
        int unchanged,
        @Schema(examples = "3") int refused,
        @Schema(description = "The first 1,000 items") List<Item> items) {

    /**
     * One item.
     *
     * @param line its line in the file, or its number in the zip, from 1
     */
    @Schema(name = "ImportItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(examples = "13") int line,

            @Schema(
                    examples = "refused",
                    enumeration = {"created", "updated", "unchanged", "refused"})
            String outcome,

            @Schema(examples = "safer-handovers") @Nullable String ref,

            @Schema(
                    type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.ARRAY,
                    implementation = learninghub.http.Fault.class)
            @JsonRawValue
            @Nullable
            String problems) {}
}
