package learninghub.content.attachment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import learninghub.http.Refusal;

/** Writes a file to disk while counting and digesting it; refuses what is over the limit. */
final class Spool extends OutputStream {
    private final OutputStream out;
    private final MessageDigest digest = sha256();
    private long size;

    private Spool(OutputStream out) {
        this.out = out;
    }

    static Spool to(Path file) throws IOException {
        return new Spool(new BufferedOutputStream(Files.newOutputStream(file), 64 * 1024));
    }

    /** SHA-256 of a file, in hexadecimal. */
    static String digest(Path file) throws IOException {
        try (Spool spool = new Spool(OutputStream.nullOutputStream())) {
            Files.copy(file, spool);
            return spool.digest();
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        size += length;
        if (size > Upload.MOST) {
            throw new Refusal.TooLarge("A file", Upload.MOST);
        }
        digest.update(bytes, from, length);
        out.write(bytes, from, length);
    }

    /** Once. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
