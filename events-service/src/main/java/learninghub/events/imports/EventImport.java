package learninghub.events.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;
import learninghub.http.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each event of an import. */
@Schema(
        name = "EventImport",
        requiredProperties = {"id", "state", "total", "created", "updated", "unchanged", "refused", "items"})
record EventImport(
        @Schema(examples = "019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e99")
        UUID id,

        @Schema(
                examples = "done",
                description = "Always `done`: an import is small enough to be finished when it is answered")
        String state,

        @Schema(examples = "1") int total,
        @Schema(examples = "1") int created,
        @Schema(examples = "0") int updated,
        @Schema(examples = "0") int unchanged,
        @Schema(examples = "0") int refused,
        List<Item> items) {

    @Schema(enumeration = {"created", "updated", "unchanged", "refused"})
    enum Outcome {
        CREATED("created"),
        UPDATED("updated"),
        UNCHANGED("unchanged"),
        REFUSED("refused");

        @JsonValue
        final String word;

        Outcome(String word) {
            this.word = word;
        }
    }

    @Schema(
            name = "EventImportItem",
            requiredProperties = {"line", "outcome"})
    record Item(
            @Schema(examples = "1", description = "Of lines its number, else the number of the event in the file")
            int line,

            @Schema(examples = "created") Outcome outcome,

            @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10", description = "The event's id") @Nullable
            UUID ref,

            @Nullable List<Fault> problems) {
        static Item taken(int line, Outcome outcome, UUID ref) {
            return new Item(line, outcome, ref, null);
        }

        static Item refused(int line, List<Fault> problems) {
            return new Item(line, Outcome.REFUSED, null, problems);
        }
    }

    static EventImport of(UUID id, List<Item> items) {
        return new EventImport(
                id,
                "done",
                items.size(),
                number(items, Outcome.CREATED),
                number(items, Outcome.UPDATED),
                number(items, Outcome.UNCHANGED),
                number(items, Outcome.REFUSED),
                items);
    }

    private static int number(List<Item> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
