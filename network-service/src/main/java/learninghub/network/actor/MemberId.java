package learninghub.network.actor;

import io.quarkus.security.UnauthorizedException;
import java.util.UUID;
import learninghub.http.Caller;

/** A person's identifier everywhere here: the {@code sub} of their token, which this realm gives as a UUID. */
public final class MemberId {
    private MemberId() {}

    public static UUID of(Caller caller) {
        try {
            return UUID.fromString(caller.requireSubject());
        } catch (IllegalArgumentException notOfThisRealm) {
            throw new UnauthorizedException();
        }
    }
}
