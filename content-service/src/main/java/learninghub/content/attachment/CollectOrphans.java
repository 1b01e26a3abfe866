package learninghub.content.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Deletes files that no revision holds: of dropped drafts and of uploads that came to nothing. First off the record, where a
 * transaction that is about to hold the file keeps it; then the bytes, which nobody can ask for any more. Bytes that are on no record
 * (a crash between the two) go too: a record is made before its bytes are.
 */
@ApplicationScoped
class CollectOrphans {
    private static final Logger LOG = Logger.getLogger(CollectOrphans.class);
    private static final int AT_A_TIME = 100;

    private final AttachmentTable table;
    private final FileStore store;
    private final AttachmentsConfig config;
    private final Clock clock;

    CollectOrphans(AttachmentTable table, FileStore store, AttachmentsConfig config, Clock clock) {
        this.table = table;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    void collect() throws IOException {
        collect(clock.instant().minus(config.grace()));
    }

    /** Those that are older. */
    void collect(Instant than) throws IOException {
        int collected = 0;
        for (List<UUID> orphans = table.takeOrphans(than, AT_A_TIME);
                !orphans.isEmpty();
                orphans = table.takeOrphans(than, AT_A_TIME)) {
            for (UUID orphan : orphans) {
                store.delete(orphan);
            }
            collected += orphans.size();
        }
        collected += unrecorded(than);
        if (collected > 0) {
            LOG.infof("files collected: count=%d", collected);
        }
    }

    private int unrecorded(Instant than) throws IOException {
        List<UUID> some = new ArrayList<>();
        int[] deleted = {0};
        store.list(stored -> {
            if (stored.since().isBefore(than)) {
                some.add(stored.key());
            }
            if (some.size() == AT_A_TIME) {
                deleted[0] += delete(some);
            }
        });
        return deleted[0] + delete(some);
    }

    private int delete(List<UUID> keys) {
        var unknown = keys.isEmpty() ? java.util.Set.<UUID>of() : table.unknown(keys);
        keys.clear();
        for (UUID key : unknown) {
            try {
                store.delete(key);
            } catch (IOException failure) {
                LOG.warnf("file left behind: id=%s cause=%s", key, failure.getMessage());
            }
        }
        return unknown.size();
    }
}
