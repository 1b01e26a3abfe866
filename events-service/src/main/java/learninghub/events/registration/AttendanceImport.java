package learninghub.events.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each line of a file of who was there. */
@Schema(
        name = "AttendanceImport",
        requiredProperties = {"total", "attended", "unchanged", "refused", "items"})
record AttendanceImport(
        @Schema(examples = "3") int total,
        @Schema(examples = "1") int attended,
        @Schema(examples = "1") int unchanged,
        @Schema(examples = "1") int refused,
        List<Item> items) {

    @Schema(enumeration = {"attended", "unchanged", "refused"})
    enum Outcome {
        ATTENDED("attended"),
        UNCHANGED("unchanged"),
        REFUSED("refused");

        @JsonValue
        final String word;

        Outcome(String word) {
            this.word = word;
        }
    }

    @Schema(
            name = "AttendanceImportItem",
            requiredProperties = {"line", "outcome"})
    record Item(
            @Schema(examples = "2", description = "In the file, whose header is line 1")
            int line,

            @Schema(examples = "refused") Outcome outcome,

            @Schema(examples = "This registration is not confirmed.") @Nullable
            String problem) {
        static Item attended(int line) {
            return new Item(line, Outcome.ATTENDED, null);
        }

        static Item unchanged(int line) {
            return new Item(line, Outcome.UNCHANGED, null);
        }

        static Item refused(int line, String problem) {
            return new Item(line, Outcome.REFUSED, problem);
        }
    }

    static AttendanceImport of(List<Item> items) {
        return new AttendanceImport(
                items.size(),
                number(items, Outcome.ATTENDED),
                number(items, Outcome.UNCHANGED),
                number(items, Outcome.REFUSED),
                items);
    }

    private static int number(List<Item> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
