package learninghub.content.search;

import java.util.List;
import java.util.UUID;

/**
 * A stretch of the log of public changes, as the index takes it in.
 *
 * @param position of the last change in it
 * @param texts the position of the last file read that is in it
 */
record Batch(List<IndexedDocument> put, List<UUID> drop, long position, long texts) {
    /** Documents where the index stands already. */
    static Batch of(List<IndexedDocument> put, Mark at) {
        return new Batch(put, List.of(), at.position(), at.texts());
    }
}
