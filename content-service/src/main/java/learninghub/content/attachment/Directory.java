package learninghub.content.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.function.Consumer;

/** Files in folders of a file system. A file appears under its key by a rename, after its bytes are on the disk. */
final class Directory implements FileStore {
    /** Of files that are being written; cut off by a crash, they are collected like any other orphan. */
    private static final String UNFINISHED = ".part";

    private final Path root;

    Directory(Path root) {
        this.root = root.toAbsolutePath();
    }

    @Override
    public void put(UUID key, Path file) throws IOException {
        Path place = place(key);
        Path unfinished = place.resolveSibling(key + UNFINISHED);
        Files.createDirectories(place.getParent());
        try {
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
            sync(unfinished, StandardOpenOption.WRITE);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            sync(place.getParent(), StandardOpenOption.READ);
            sync(root, StandardOpenOption.READ);
        } catch (IOException failure) {
            Files.deleteIfExists(unfinished);
            throw failure;
        }
    }

    @Override
    public void copy(UUID key, long offset, long length, OutputStream to) throws IOException {
        try (FileChannel file = FileChannel.open(place(key))) {
            WritableByteChannel channel = Channels.newChannel(to);
            ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
            long at = offset;
            while (at < offset + length) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), offset + length - at));
                int read = file.read(buffer, at);
                if (read < 0) {
                    throw new EOFException("file shorter than its record: " + key);
                }
                at += read;
                channel.write(buffer.flip());
            }
        }
    }

    @Override
    public void delete(UUID key) throws IOException {
        Files.deleteIfExists(place(key));
        Files.deleteIfExists(place(key).resolveSibling(key + UNFINISHED));
    }

    @Override
    public void list(Consumer<Stored> each) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString().replace(UNFINISHED, "");
                each.accept(new Stored(
                        UUID.fromString(name), attributes.lastModifiedTime().toInstant()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    /** By the last two digits, which are random; the first of an id made today are those of all made today. */
    private Path place(UUID key) {
        String name = key.toString();
        return root.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
