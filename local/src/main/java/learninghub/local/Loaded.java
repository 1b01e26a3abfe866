package learninghub.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Supplier;

/** Which samples are in, with the id each was given: an interrupted load goes on where it stopped. */
final class Loaded {
    private final Path file;
    private final Properties ids = new Properties();

    Loaded(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                ids.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new StartFailed("Cannot read " + file, e);
        }
    }

    boolean has(String item) {
        return ids.containsKey(item);
    }

    /** The id of the item, which {@code load} returns when it must be loaded first. */
    String once(String item, Supplier<String> load) {
        String known = ids.getProperty(item);
        if (known != null) {
            return known;
        }
        String id = load.get();
        ids.setProperty(item, id);
        save();
        return id;
    }

    private void save() {
        try {
            StringWriter text = new StringWriter();
            ids.store(text, null);
            Secrets.write(file, text.toString());
        } catch (IOException e) {
            throw new StartFailed("Cannot write " + file, e);
        }
    }
}
