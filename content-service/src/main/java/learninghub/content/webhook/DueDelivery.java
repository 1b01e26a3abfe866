package learninghub.content.webhook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message this replica has taken on.
 *
 * @param position of its change; null for a ping
 * @param tries this one included
 */
record DueDelivery(UUID id, UUID webhook, @Nullable Long position, int tries) {}
