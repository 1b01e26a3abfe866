package learninghub.content.search;

import java.util.List;
import java.util.UUID;

/**
 * A stretch of the log of public changes, as the index takes it in.
 *
 * @param position of the last change in it
 */
record Batch(List<IndexedDocument> put, List<UUID> drop, long position) {}
