package learninghub.content.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The virus scanner, where there is one: {@code hub.attachments.scanner.host} and {@code .port} of a clamd. */
@ApplicationScoped
class Scanner {
    private final Provider<Optional<String>> host;
    private final Provider<Integer> port;
    private final FileStore store;

    Scanner(
            @ConfigProperty(name = "hub.attachments.scanner.host") Provider<Optional<String>> host,
            @ConfigProperty(name = "hub.attachments.scanner.port", defaultValue = "3310") Provider<Integer> port,
            FileStore store) {
        this.host = host;
        this.port = port;
        this.store = store;
    }

    boolean isThere() {
        return host.get().isPresent();
    }

    /** What the file is infected with; empty when it is clean. Fails while the scanner cannot say. */
    Optional<String> infection(AttachmentTable.Row file) throws IOException {
        return new Clamd(host.get().orElseThrow(() -> new IOException("no scanner configured")), port.get())
                .infection(to -> store.copy(file.id(), 0, file.size(), to));
    }
}
