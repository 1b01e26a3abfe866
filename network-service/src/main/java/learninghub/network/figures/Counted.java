package learninghub.network.figures;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What members see, as it is now. */
@Schema(name = "CountedFigures")
record Counted(
        @Schema(examples = "163") long members,

        @Schema(examples = "9", description = "Within the last 30 days")
        long joined,

        @Schema(examples = "2", description = "Within the last 30 days")
        long left,

        @Schema(examples = "47", description = "Held within the last 12 months")
        long meetings,

        @Schema(examples = "103.4", description = "Of those meetings whose attendance is recorded; absent: of none")
        @Nullable
        BigDecimal averageAttendance,

        @Schema(examples = "61", description = "Different people who spoke at those meetings")
        long speakers,

        @Schema(examples = "12") long openActions,

        @Schema(examples = "3", description = "Of the open ones")
        long overdueActions) {

    String tag() {
        return Stream.of(members, joined, left, meetings, averageAttendance, speakers, openActions, overdueActions)
                .map(String::valueOf)
                .collect(Collectors.joining("-"));
    }
}
