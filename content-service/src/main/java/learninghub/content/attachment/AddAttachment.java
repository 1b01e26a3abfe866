package learninghub.content.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import learninghub.content.article.AttachmentList;
import learninghub.content.article.LinkedFile;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import learninghub.identifiers.Identifiers;
import org.jboss.logging.Logger;

/** Somebody who may edit a piece adds a file to its working copy. What cannot be cleaned is not kept; a broken upload leaves nothing. */
@ApplicationScoped
class AddAttachment {
    private static final Logger LOG = Logger.getLogger(AddAttachment.class);

    /** When to try again while the store of files is away. */
    private static final Duration AWAY = Duration.ofSeconds(30);

    /** Cleaned at a time: each may take a processor and, for a PDF, some of the heap. */
    private static final int AT_A_TIME = 2;

    private final AttachmentList list;
    private final AttachmentTable table;
    private final FileStore store;
    private final Scanner scanner;
    private final Validator validator;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_A_TIME, true);

    AddAttachment(
            AttachmentList list,
            AttachmentTable table,
            FileStore store,
            Scanner scanner,
            Validator validator,
            Clock clock) {
        this.list = list;
        this.table = table;
        this.store = store;
        this.scanner = scanner;
        this.validator = validator;
        this.clock = clock;
    }

    AttachmentList.Changed add(String ref, Upload upload, Description description, Caller caller) {
        UUID article = list.roomIn(ref, caller);
        var violations = validator.validate(description);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        Identifiers.check("/name", description.name());
        Identifiers.check("/alt", description.alt());
        try {
            return cleaned(article, upload.file(), description, caller);
        } catch (Uncleanable refused) {
            throw new Refusal.Invalid(Fault.at("/file", refused.getMessage()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private AttachmentList.Changed cleaned(UUID article, Path file, Description description, Caller caller)
            throws IOException {
        Kind kind = Recognition.of(file, description.name());
        if (kind.isImage() && (description.alt() == null || description.alt().isBlank())) {
            throw new Refusal.Invalid(Fault.at("/alt", "An image needs an alt text, for those who do not see it."));
        }
        room.acquireUninterruptibly();
        Path cleaned = Files.createTempFile("attachment-", ".cleaned");
        try {
            Cleaning.clean(kind, file, cleaned);
            Scan scan = scanner.isThere() ? Scan.PENDING : Scan.NONE;
            AttachmentTable.Row row =
                    new AttachmentTable.Row(Ids.next(), kind, Files.size(cleaned), Spool.digest(cleaned), scan);
            return stored(article, row, cleaned, description, caller);
        } finally {
            room.release();
            Files.deleteIfExists(cleaned);
        }
    }

    private AttachmentList.Changed stored(
            UUID article, AttachmentTable.Row row, Path file, Description description, Caller caller)
            throws IOException {
        table.register(row, article, clock.instant());
        boolean added = false;
        try {
            put(row, file);
            AttachmentList.Changed changed = list.add(article, entry(row, description), caller);
            added = true;
            return changed;
        } finally {
            if (!added && table.forget(row.id())) {
                drop(row);
            }
        }
    }

    private void put(AttachmentTable.Row row, Path file) {
        try {
            store.put(row.id(), file);
        } catch (IOException away) {
            LOG.error("a file was not stored", away);
            throw new Refusal.Unavailable("The store of files does not answer; try again in a little while.", AWAY);
        }
    }

    /** Bytes without a record are collected in any case; what made the upload fail is more to the point. */
    private void drop(AttachmentTable.Row row) {
        try {
            store.delete(row.id());
        } catch (IOException later) {
            LOG.warnf("bytes of an upload that failed are left to the collector: %s", row.id());
        }
    }

    private static LinkedFile entry(AttachmentTable.Row row, Description description) {
        return new LinkedFile(
                row.id(), description.name(), null, null, null, description.language(), description.alt(), null);
    }
}
