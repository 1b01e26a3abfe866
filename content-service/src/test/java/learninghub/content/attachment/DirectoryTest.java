package learninghub.content.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does, on the file system. */
class DirectoryTest {
    @TempDir
    private Path folder;

    private FileStore store;
    private final UUID key = UUID.randomUUID();

    @BeforeEach
    void open() {
        store = new Directory(folder.resolve("store"));
    }

    @Test
    void whatWasPutIsGivenBackWholeAndInParts() throws IOException {
        store.put(key, file("ten letters"));

        assertThat(copy(0, 11)).isEqualTo("ten letters");
        assertThat(copy(4, 3)).isEqualTo("let");
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
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }
}
