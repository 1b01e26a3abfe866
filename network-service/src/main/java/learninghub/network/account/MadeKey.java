package learninghub.network.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new key: the only time its secret is told. */
@Schema(name = "MadePartnerKey")
record MadeKey(
        @Schema(examples = "partner-riverbank-library-3f9a1c")
        String clientId,

        @Schema(
                examples = "shown-once",
                description = "For OAuth 2.0 client credentials at the sign-in's token endpoint")
        String secret,

        @Schema(examples = "2026-02-03T09:31:00Z") Instant madeAt) {
    /** Not the secret: what is logged or traced by mistake must not hold it. */
    @Override
    public String toString() {
        return clientId;
    }
}
