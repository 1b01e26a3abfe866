package learninghub.network.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner organisation to be. */
@Schema(name = "NewPartner")
record NewPartner(
        @Schema(examples = "Riverbank Library", description = "Stands at all it hands in; each name once")
        @NotBlank
        @Size(max = 200)
        String name,

        @NotNull @Valid Contact contact,

        @Schema(examples = "[\"content:read\", \"content:submit\"]") @NotEmpty
        Set<
                        @NotNull
                        @Pattern(
                                regexp = "content:read|content:submit|events:submit",
                                message = "must be a scope for partners")
                        String>
                scopes,

        @Schema(examples = "20", defaultValue = "20", description = "Over all its keys, at each gateway")
        @Min(1)
        @Max(MOST_REQUESTS)
        @Nullable
        Integer requestsPerSecond) {
    static final int USUAL_REQUESTS = 20;
    static final int MOST_REQUESTS = 500;

    NewPartner {
        requestsPerSecond = requestsPerSecond == null ? USUAL_REQUESTS : requestsPerSecond;
    }

    /** Whom a steward writes to. An office rather than a person. */
    @Schema(name = "PartnerContact")
    record Contact(
            @Schema(examples = "Systems desk") @Size(max = 200) @Nullable
            String name,

            @Schema(examples = "systems@riverbank.example") @NotBlank @Email @Size(max = 254)
            String email) {}
}
