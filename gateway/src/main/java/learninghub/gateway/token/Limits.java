package learninghub.gateway.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import learninghub.gateway.forward.BodyLimit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a client may send, in bytes.
 *
 * @param requestsPerSecond of a registered partner; absent where the usual limit holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Limits(
        long body, long file, long importBody, @Nullable Integer requestsPerSecond) {
    static Limits of(JsonWebToken token) {
        return new Limits(BodyLimit.BODY.bytes(), BodyLimit.FILE.bytes(), BodyLimit.IMPORT.bytes(), OwnLimit.of(token));
    }
}
