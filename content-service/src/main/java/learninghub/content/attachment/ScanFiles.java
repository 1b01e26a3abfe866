package learninghub.content.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import learninghub.content.article.AttachmentList;
import org.jboss.logging.Logger;

/**
 * Has the files in quarantine scanned, each by one replica at a time. Whoever dies over a file leaves it to the others after the lease;
 * while the scanner is away files stay where they are.
 */
@ApplicationScoped
class ScanFiles {
    private static final Logger LOG = Logger.getLogger(ScanFiles.class);

    /** Longer than a scan of the largest file takes. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final AttachmentTable table;
    private final Scanner scanner;
    private final FileStore store;
    private final AttachmentList list;
    private final AttachmentsConfig config;
    private final Clock clock;

    ScanFiles(
            AttachmentTable table,
            Scanner scanner,
            FileStore store,
            AttachmentList list,
            AttachmentsConfig config,
            Clock clock) {
        this.table = table;
        this.scanner = scanner;
        this.store = store;
        this.list = list;
        this.config = config;
        this.clock = clock;
    }

    /** All that are due. */
    void scan() {
        while (scanner.isThere()) {
            Instant now = clock.instant();
            Optional<AttachmentTable.Row> next = table.claim(now, now.plus(LEASE));
            if (next.isEmpty()) {
                return;
            }
            scan(next.get());
        }
    }

    private void scan(AttachmentTable.Row file) {
        try {
            Optional<String> infection = scanner.infection(file);
            if (infection.isEmpty()) {
                table.scanned(file.id(), Scan.CLEAN);
            } else if (table.scanned(file.id(), Scan.INFECTED)) {
                store.delete(file.id());
                list.noteInfection(file.id(), infection.get());
                LOG.warnf("infected file deleted: id=%s", file.id());
            }
        } catch (IOException away) {
            LOG.warnf("file not scanned: id=%s cause=%s", file.id(), away.getMessage());
            table.postpone(file.id(), clock.instant().plus(config.rescan()));
        }
    }
}
