package learninghub.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where the shared parts of a test run are: written whole by {@code Main parts}, read by whoever attaches. */
final class PartsFile {
    static final String PROPERTY = "hub.parts";

    private final Properties values;

    private PartsFile(Properties values) {
        this.values = values;
    }

    static PartsFile read(Path file) {
        Properties values = new Properties();
        try {
            values.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new StartFailed("The file named by " + PROPERTY + " cannot be read: " + file, e);
        }
        return new PartsFile(values);
    }

    /** The one this JVM was told of (bin/test does), or null. */
    static @Nullable PartsFile announced() {
        String file = System.getProperty(PROPERTY, "");
        return file.isBlank() ? null : read(Path.of(file));
    }

    static void write(Path file, Properties values) {
        try {
            StringWriter text = new StringWriter();
            values.store(text, null);
            Secrets.write(file.toAbsolutePath(), text.toString());
        } catch (IOException e) {
            throw new StartFailed("Cannot write " + file, e);
        }
    }

    boolean has(String part) {
        return values.containsKey(part + ".pid");
    }

    String value(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new StartFailed("The shared parts were started without " + name);
        }
        return value;
    }

    HubFolder folder() {
        return HubFolder.ephemeral(Path.of(value("dir")));
    }

    Part part(String name) {
        return Part.attach(folder().run(), name);
    }

    /** @param own those of a run that starts what the shared parts are without */
    Surroundings surroundings(String apart, Surroundings own) {
        return new Surroundings(
                databases(),
                value("kafka.bootstrap"),
                has("keycloak") ? value("keycloak.url") : own.keycloakUrl(),
                has("mail") ? value("mail.smtp") : own.smtp(),
                apart);
    }

    Databases databases() {
        return new Databases(value("postgres.address"), folder().secrets()::of);
    }
}
