package learninghub.network.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who came: a number, or the members and with them their number. */
@Schema(name = "Attendance")
record AttendanceRecord(
        @Schema(examples = "103", description = "Absent in an answer: nothing is recorded")
        @Min(0)
        @Max(100_000)
        @Nullable
        Integer count,

        @Schema(
                examples = "[\"00000000-0000-4000-8000-000000000005\"]",
                description = "In answers for note-takers and chairs only")
        @Size(max = 5000)
        @Nullable
        Set<@NotNull UUID> members) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "give a count, or members; both only with at least as many as there are members")
    public boolean isCountOrMembers() {
        return count != null && (members == null || count >= members.size()) || count == null && members != null;
    }

    int number() {
        return count == null ? listed().size() : count;
    }

    Set<UUID> listed() {
        return members == null ? Set.of() : members;
    }
}
