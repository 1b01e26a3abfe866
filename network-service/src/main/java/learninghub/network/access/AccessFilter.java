package learninghub.network.access;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Readings of one meeting's papers, or by one member. */
public class AccessFilter extends Paging {
    @QueryParam("meeting")
    @Parameter(description = "Of this meeting")
    public @Nullable String meeting;

    @QueryParam("member")
    @Parameter(description = "By this member")
    public @Nullable String member;

    @Nullable
    UUID meeting() {
        return uuid("meeting", meeting);
    }

    @Nullable
    UUID member() {
        return uuid("member", member);
    }

    private static @Nullable UUID uuid(String name, @Nullable String given) {
        try {
            return given == null ? null : UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            throw Refusal.Malformed.parameter(name, "Not a UUID.");
        }
    }
}
