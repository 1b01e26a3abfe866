package learninghub.network.meeting;

import java.util.UUID;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place at one meeting.
 *
 * @param standing null for a guest
 */
public record Seat(Meeting meeting, UUID personId, @Nullable Standing standing) {}
