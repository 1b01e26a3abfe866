package learninghub.events.taxonomy;

import java.util.List;
import java.util.UUID;

/** What something is filed under, by id, in the order written. */
public record Classification(List<UUID> tags, List<UUID> terms) {}
