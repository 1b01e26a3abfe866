package learninghub.events.taxonomy;

import java.util.List;
import java.util.UUID;

/**
 * Told inside the transaction that takes a fact in: what is filed under these is called otherwise from now on. Before a removal, while
 * it can still be seen who carried the tag.
 */
public record Relabelled(List<UUID> tags, List<UUID> terms) {}
