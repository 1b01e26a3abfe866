package learninghub.content.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

/**
 * A body that was streamed to disk.
 *
 * @param file has no name on the disk any more, so that nothing stays behind whatever becomes of the request
 */
record SpooledBody(@JsonIgnore SeekableByteChannel file, String sha256) {
    /** The most bytes of an import. */
    static final long MOST = 64L * 1024 * 1024;

    /** From its beginning; closing it ends the file. */
    InputStream open() throws IOException {
        file.position(0);
        return Channels.newInputStream(file);
    }
}
