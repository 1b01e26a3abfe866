package learninghub.content.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import learninghub.http.Fault;
import learninghub.http.Page;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
        boolean repair,

        @Schema(examples = "50", description = "The items read so far")
        int total,

        @Schema(examples = "47") int created,
        int updated,
        int unchanged,
        @Schema(examples = "3") int refused,
        List<Item> items,

        @Schema(nullable = true, description = "The cursor of the items after these; null on the last page")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String next) {

    static ImportView of(Tuple job, Page<Item> items) {
        return new ImportView(
                job.get("id", UUID.class),
                job.get("state", String.class).toLowerCase(Locale.ROOT),
                job.get("dry_run", Boolean.class),
                job.get("publish", Boolean.class),
                job.get("repair", Boolean.class),
                job.get("total", Integer.class),
                job.get("created", Integer.class),
                job.get("updated", Integer.class),
                job.get("unchanged", Integer.class),
                job.get("refused", Integer.class),
                items.items(),
                items.next());
    }

    /**
     * One item.
     *
     * @param line its line in the file, or its number in the zip, from 1
     * @param problems why it was refused, or what was not taken over
     * @param warnings what it may be a second copy of
     */
    @Schema(name = "ImportItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(examples = "13") int line,

            @Schema(examples = "tools/checklist.md", description = "The page's name in the zip") @Nullable
            String name,

            @Schema(
                    examples = "refused",
                    enumeration = {"created", "updated", "unchanged", "refused"})
            String outcome,

            @Schema(examples = "safer-handovers") @Nullable String ref,

            @Schema(
                    type = SchemaType.ARRAY,
                    implementation = Fault.class,
                    description = "Why it was refused, or what was not taken over")
            @JsonRawValue
            @Nullable
            String problems,

            @Schema(
                    type = SchemaType.ARRAY,
                    implementation = Fault.class,
                    description = "What it may be a second copy of; it is taken over all the same")
            @JsonRawValue
            @Nullable
            String warnings,

            @Schema(
                    type = SchemaType.ARRAY,
                    implementation = Repair.class,
                    description = "What was mended in it, or would be with repair=true")
            @JsonRawValue
            @Nullable
            String repairs) {
        static Item of(Tuple row) {
            return new Item(
                    row.get("line", Integer.class),
                    row.get("name", String.class),
                    row.get("outcome", String.class),
                    row.get("ref", String.class),
                    row.get("problems", String.class),
                    row.get("warnings", String.class),
                    row.get("repairs", String.class));
        }
    }
}
