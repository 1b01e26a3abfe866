package learninghub.network.account;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner organisation, as stewards see it. No secret is ever in it. */
@Schema(name = "Partner")
record PartnerView(
        @Schema(
                examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e90",
                description = "Also the subject of its tokens, and so the author of what it hands in")
        UUID id,

        @Schema(examples = "Riverbank Library") String name,
        NewPartner.Contact contact,

        @Schema(examples = "[\"content:read\", \"content:submit\"]")
        SortedSet<String> scopes,

        @Schema(examples = "20") int requestsPerSecond,
        @Schema(examples = "2026-02-03T09:30:00Z") Instant registeredAt,

        @Schema(examples = "2026-03-03T09:30:00Z", description = "There while it is shut out") @Nullable
        Instant suspendedAt,

        List<Key> keys) {

    /** A client at Keycloak by which tokens are had. */
    @Schema(name = "PartnerKey")
    record Key(
            @Schema(examples = "partner-riverbank-library-3f9a1c")
            String clientId,

            @Schema(examples = "2026-02-03T09:31:00Z") Instant madeAt,

            @Schema(examples = "2026-02-10T09:31:00Z", description = "There when a newer one has taken its place")
            @Nullable
            Instant endsAt) {}
}
