package learninghub.content.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** Where the bytes of files are. A key is written once and never changed. */
interface FileStore {
    /** The file is there whole, and survives a crash, when this returns; otherwise nothing of it is. */
    void put(UUID key, Path file) throws IOException;

    /** Writes {@code length} bytes from {@code offset} on; blocks while the receiver cannot take more. */
    void copy(UUID key, long offset, long length, OutputStream to) throws IOException;

    /** Nothing happens when it is not there. */
    void delete(UUID key) throws IOException;

    /** All that is there, in any order. */
    void list(Consumer<Stored> each) throws IOException;

    /** What lies in the store, and since when. */
    record Stored(UUID key, Instant since) {}
}
