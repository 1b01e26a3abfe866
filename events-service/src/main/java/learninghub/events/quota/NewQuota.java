package learninghub.events.quota;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A share of an event's places, and whom it is for. */
@Schema(name = "NewQuota")
record NewQuota(
        @Schema(examples = "Members") @NotBlank @Size(max = 100)
        String name,

        @Schema(examples = "40") @NotNull @Min(1) @Max(1_000_000)
        Integer size,

        @Schema(examples = "members", description = "`anyone`, `members` or `network:<slug>` of a listed network")
        @NotNull
        @Pattern(regexp = "anyone|members|network:.+", message = "must be anyone, members or network:<slug>")
        String admits) {
    NewQuota {
        admits = Objects.requireNonNullElse(admits, "anyone");
    }
}
