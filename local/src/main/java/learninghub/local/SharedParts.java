package learninghub.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The parts a test run shares: on free ports, in a folder thrown away at the end, not durable, so fast. */
final class SharedParts implements AutoCloseable {
    private final List<Part> started = new ArrayList<>();
    private final Properties addresses = new Properties();
    private final Workspace workspace;
    private final HubFolder folder;
    private final Ports ports = Ports.free();
    private boolean closing;

    SharedParts(Workspace workspace, Path directory) {
        this.workspace = workspace;
        this.folder = HubFolder.ephemeral(directory);
        addresses.setProperty("dir", folder.root().toString());
    }

    void announce(Path file) {
        PartsFile.write(file, addresses);
    }

    /** PostgreSQL, Kafka, Keycloak and the mail catcher as far as named; {@link #close} ends those that came up, also after a failure. */
    void start(Set<String> names) {
        Kafka kafka = new Kafka(workspace, folder, StartCaches.none(workspace), ports);
        Part broker = Part.define(kafka.prepare(), folder.run());
        if (names.contains("kafka")) {
            start(broker); // its JVM warms up while PostgreSQL is being initialised
        }
        if (names.contains("mail")) {
            startMail();
        }
        if (names.contains("postgres")) {
            startPostgres();
        }
        if (names.contains("keycloak")) {
            startKeycloak();
        }
        if (names.contains("kafka")) {
            broker.awaitReady(Hub.PATIENCE);
            addresses.setProperty("kafka.bootstrap", kafka.bootstrap());
            addresses.setProperty("kafka.pid", Long.toString(broker.pid()));
        }
    }

    private void startPostgres() {
        Postgres postgres = new Postgres(workspace, folder, ports);
        Part part = Part.define(postgres.prepare(), folder.run());
        start(part);
        part.awaitReady(Hub.PATIENCE);
        postgres.databases().closeDefaults();
        drawPasswords(postgres.databases());
        addresses.setProperty("postgres.address", "127.0.0.1:" + ports.of("postgres"));
        addresses.setProperty("postgres.url", postgres.url("postgres"));
        addresses.setProperty("postgres.user", Postgres.SUPERUSER);
        addresses.setProperty("postgres.password", folder.secrets().of(Postgres.SUPERUSER));
        addresses.setProperty("postgres.pid", Long.toString(part.pid()));
    }

    /** Now, because several test processes would otherwise each draw their own. */
    private void drawPasswords(Databases databases) {
        for (String service : List.of("content", "network", "events")) {
            databases.passwords().apply(databases.ownerOf(service));
            databases.passwords().apply(databases.runtimeRoleOf(service));
        }
    }

    /** A second's work beside the others'. */
    private void startMail() {
        MailCatcher mail = new MailCatcher(workspace, folder, ports);
        Part part = Part.define(mail.prepare(), folder.run());
        start(part);
        part.awaitReady(Hub.PATIENCE);
        addresses.setProperty("mail.smtp", mail.smtp());
        addresses.setProperty("mail.url", mail.url());
        addresses.setProperty("mail.pid", Long.toString(part.pid()));
    }

    private void startKeycloak() {
        Databases databases = new Databases("127.0.0.1:" + ports.of("postgres"), folder.secrets()::of);
        Keycloak keycloak = new Keycloak(workspace, folder, StartCaches.none(workspace), ports, databases);
        Part part = Part.define(keycloak.prepare(), folder.run());
        start(part);
        part.awaitReady(Hub.PATIENCE);
        addresses.setProperty("keycloak.url", keycloak.url());
        addresses.setProperty("keycloak.pid", Long.toString(part.pid()));
    }

    private synchronized void start(Part part) {
        if (closing) {
            throw new StartFailed("Stopping");
        }
        started.add(part);
        part.start();
    }

    @Override
    public synchronized void close() {
        closing = true;
        started.reversed().forEach(Part::stop);
        FileTree.delete(folder.root());
    }
}
