package learninghub.content.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import learninghub.http.Fault;
import org.jboss.logging.Logger;

/** Reads a claimed job's file from where it was left, one transaction an item. */
@ApplicationScoped
class ImportRun {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);

    private final ImportBodies bodies;
    private final ItemReader reader;
    private final TakeItem takeItem;
    private final ImportClaims claims;

    ImportRun(ImportBodies bodies, ItemReader reader, TakeItem takeItem, ImportClaims claims) {
        this.bodies = bodies;
        this.reader = reader;
        this.takeItem = takeItem;
        this.claims = claims;
    }

    /** @param goOn asked after each item; when it says no, the rest is left to the next runner */
    @ActivateRequestContext
    void run(Claim claim, BooleanSupplier goOn) {
        try {
            Path file = bodies.unpack(claim.job());
            try {
                read(claim, file, goOn);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Claim.Lost lost) {
            LOG.infof("import taken over by another runner: id=%s", claim.job());
        } catch (IOException | RuntimeException failure) {
            // The claim runs out, and the job is tried again from here.
            LOG.errorf(failure, "import interrupted: id=%s", claim.job());
        }
    }

    private void read(Claim claim, Path file, BooleanSupplier goOn) throws IOException {
        try {
            boolean whole = reader.read(file, claim, item -> {
                takeItem.take(claim, item);
                return goOn.getAsBoolean();
            });
            if (whole) {
                claims.finish(claim, "DONE");
            } else {
                claims.release(claim);
            }
        } catch (ItemReader.Broken broken) {
            takeItem.take(claim, new Item.Unreadable(broken.line(), null, List.of(Fault.at("", broken.getMessage()))));
            claims.finish(claim, "FAILED");
        }
    }
}
