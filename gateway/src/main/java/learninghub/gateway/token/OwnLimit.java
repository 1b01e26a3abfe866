package learninghub.gateway.token;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** How many requests a second a partner was promised when it was registered: in its token, so that nobody has to be asked. */
final class OwnLimit {
    private static final String CLAIM = "requests_per_second";

    /** The most network-service gives (NewPartner); what says more was made by hand and counts as this. */
    private static final int MOST = 500;

    private OwnLimit() {}

    /** Null where the usual limit holds. */
    static @Nullable Integer of(JsonWebToken token) {
        Object claim = token.getClaim(CLAIM);
        if (claim == null || !claim.toString().matches("[1-9][0-9]{0,5}")) {
            return null;
        }
        return Math.min(MOST, Integer.parseInt(claim.toString()));
    }
}
