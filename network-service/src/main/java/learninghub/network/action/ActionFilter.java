package learninghub.network.action;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which actions. */
public class ActionFilter extends Paging {
    @QueryParam("status")
    @Pattern(regexp = "open|done|dropped", message = "is open, done or dropped")
    @Parameter(description = "`open`, `done` or `dropped`", example = "open")
    public @Nullable String status;

    @QueryParam("meeting")
    @Parameter(description = "Of this meeting")
    public @Nullable String meeting;

    @Nullable
    ActionStatus status() {
        for (ActionStatus known : ActionStatus.values()) {
            if (known.word().equals(status)) {
                return known;
            }
        }
        return null;
    }

    @Nullable
    UUID meeting() {
        try {
            return meeting == null ? null : UUID.fromString(meeting);
        } catch (IllegalArgumentException e) {
            throw Refusal.Malformed.parameter("meeting", "Not a UUID.");
        }
    }
}
