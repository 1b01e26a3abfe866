package learninghub.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told, before it is written: ids only.
 *
 * @param kind which {@link NoticeKind} knows about it
 * @param about what it tells of; what that is, the kind knows
 * @param person whom it is for, the {@code sub} of their tokens; null when the kind has still to say
 */
public record Notice(
        UUID id, String kind, UUID about, @Nullable String person) {}
