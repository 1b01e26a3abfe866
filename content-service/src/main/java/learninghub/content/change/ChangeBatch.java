package learninghub.content.change;

import java.util.List;

/**
 * Some of the log.
 *
 * @param reached up to where it was read: whoever goes on after this position misses nothing that was asked for
 */
public record ChangeBatch(List<Change> changes, long reached) {}
