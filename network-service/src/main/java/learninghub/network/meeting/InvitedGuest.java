package learninghub.network.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever holds a pass to a meeting, as other features need to know them. */
public record InvitedGuest(
        UUID passId, String email, @Nullable String name) {}
