package learninghub.content.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learninghub.content.ForeignServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store does, shown on each of them. An S3 server is there when bin/test has built its module. */
@ParameterizedClass
@EnumSource
class FileStoreTest {
    private final Kind kind;

    @TempDir
    private Path folder;

    private FileStore store;
    private final UUID key = UUID.randomUUID();

    FileStoreTest(Kind kind) {
        this.kind = kind;
    }

    /** The stores there are. */
    enum Kind {
        DIRECTORY {
            @Override
            FileStore open(Path folder) {
                return new Directory(folder.resolve("store"));
            }
        },
        S3 {
            @Override
            FileStore open(Path folder) {
                Optional<URI> url = ObjectStore.url();
                Assumptions.assumeTrue(url.isPresent(), "bin/test builds object-store; it is not built");
                AttachmentsConfig.S3 config = ObjectStore.newBucket(url.get());
                return new Bucket(config, config.bucket().orElseThrow());
            }
        };

        abstract FileStore open(Path folder);
    }

    @BeforeEach
    void open() {
        store = kind.open(folder);
    }

    @Test
    void whatWasPutIsGivenBackWholeAndInParts() throws IOException {
        store.put(key, file("ten letters"));

        assertThat(copy(0, 11)).isEqualTo("ten letters");
        assertThat(copy(4, 3)).isEqualTo("let");
        assertThat(copy(0, 0)).isEmpty();
    }

    @Test
    void theLargestFileThereMayBeIsStoredAndItsEndRead() throws IOException {
        Path large = folder.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Upload.MOST);
            file.seek(Upload.MOST - 3);
            file.write("end".getBytes(StandardCharsets.US_ASCII));
        }

        store.put(key, large);

        assertThat(copy(Upload.MOST - 3, 3)).isEqualTo("end");
    }

    @Test
    void aReaderWhoLeavesEndsTheReading() throws IOException {
        store.put(key, file("ten letters"));

        assertThatThrownBy(() -> store.copy(key, 0, 11, new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("gone");
                    }
                }))
                .hasMessage("gone");
    }

    @Test
    void whatIsShorterThanItsRecordIsNotGivenAsIfItWereWhole() throws IOException {
        store.put(key, file("short"));

        assertThatThrownBy(() -> copy(0, 50)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsDeletedIsNotThereAndDeletingItAgainDoesNoHarm() throws IOException {
        store.put(key, file("x"));

        store.delete(key);
        store.delete(key);

        assertThatThrownBy(() -> copy(0, 1)).isInstanceOf(IOException.class);
        assertThat(listed()).isEmpty();
    }

    @Test
    void whatIsThereIsListedWithItsAge() throws IOException {
        UUID other = UUID.randomUUID();
        store.put(key, file("x"));
        store.put(other, file("y"));

        assertThat(listed()).extracting(FileStore.Stored::key).containsExactlyInAnyOrder(key, other);
        assertThat(listed())
                .allSatisfy(stored -> assertThat(stored.since())
                        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60)));
    }

    @Test
    void aFileThatCannotBeReadLeavesNothing() {
        assertThatThrownBy(() -> store.put(key, folder.resolve("absent"))).isInstanceOf(IOException.class);

        assertThat(listed()).isEmpty();
    }

    @Test
    void aStoreThatWasNeverUsedIsEmpty() {
        assertThat(listed()).isEmpty();
    }

    @Test
    void aStoreThatIsAwayIsNoProgrammingError() throws IOException {
        AttachmentsConfig.S3 nobody = ObjectStore.at(URI.create("http://127.0.0.1:" + ForeignServer.freePort()));
        Path file = file("x");

        assertThatThrownBy(() -> new Bucket(nobody, "bucket").put(key, file)).isInstanceOf(IOException.class);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }

    private String copy(long offset, long length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.copy(key, offset, length, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private List<FileStore.Stored> listed() {
        List<FileStore.Stored> all = new ArrayList<>();
        try {
            store.list(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
