package learninghub.events.code;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organiser wants a code to do. */
@Schema(name = "NewCode")
record NewCode(
        @Schema(examples = "discount", description = "`access` opens an event with accessCodeRequired") @NotNull
        Kind kind,

        @Schema(examples = "Speakers' guests") @Nullable @Size(max = 200)
        String label,

        @Schema(examples = "20", description = "Of a discount, unless amountNote says it") @Nullable @Min(1) @Max(100)
        Integer percent,

        @Schema(examples = "£10 less for students") @Nullable @Size(max = 200)
        String amountNote,

        @Schema(examples = "false", description = "Only for members of a network, asked when it is used")
        Boolean membersOnly,

        @Schema(examples = "1", description = "How many registrations it is good for; absent: one")
        @NotNull
        @Min(1)
        @Max(100_000)
        Integer uses,

        @Schema(examples = "2027-01-10T09:00:00Z") @Nullable Instant validFrom,
        @Schema(examples = "2027-03-01T00:00:00Z") @Nullable Instant validUntil) {

    @Schema(enumeration = {"discount", "access"})
    enum Kind {
        DISCOUNT("discount"),
        ACCESS("access");

        @EnumeratedValue
        @JsonValue
        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    NewCode {
        membersOnly = Objects.requireNonNullElse(membersOnly, false);
        uses = Objects.requireNonNullElse(uses, 1);
    }
}
