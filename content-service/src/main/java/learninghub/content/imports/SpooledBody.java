package learninghub.content.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;

/** A body that was streamed to disk. Whoever gets it deletes the file. */
record SpooledBody(@JsonIgnore Path file, String sha256) {
    /** The most bytes of an import. */
    static final long MOST = 64L * 1024 * 1024;
}
