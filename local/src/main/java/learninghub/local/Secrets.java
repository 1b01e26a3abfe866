package learninghub.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords of one data folder: drawn when first asked for, kept in a file only its owner can read. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values;

    private Secrets(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    static Secrets in(Path folder) {
        Path file = folder.resolve("secrets.properties");
        Properties values = new Properties();
        try {
            if (Files.exists(file)) {
                values.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new StartFailed("Cannot read " + file, e);
        }
        return new Secrets(file, values);
    }

    synchronized String of(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        String drawn = randomHex(16);
        values.setProperty(name, drawn);
        save();
        return drawn;
    }

    private void save() {
        try {
            StringWriter text = new StringWriter();
            values.store(text, null);
            write(file, text.toString());
        } catch (IOException e) {
            throw new StartFailed("Cannot write " + file, e);
        }
    }

    static String randomHex(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    /** Whole or not at all, and never readable by others in between. */
    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling(file.getFileName() + "." + randomHex(4));
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
