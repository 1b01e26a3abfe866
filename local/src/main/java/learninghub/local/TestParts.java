package learninghub.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL, Kafka and the mail catcher for the tests of one module: the ones bin/test has started, or else some of their own that end
 * with the JVM.
 */
public final class TestParts {
    private final PartsFile file;

    private TestParts(PartsFile file) {
        this.file = file;
    }

    public static synchronized TestParts attachOrStart() {
        PartsFile announced = PartsFile.announced();
        if (announced != null) {
            return new TestParts(announced);
        }
        Path file = start();
        // As a property, because Quarkus loads this class again in a class loader for every test profile.
        System.setProperty(PartsFile.PROPERTY, file.toString());
        return new TestParts(PartsFile.read(file));
    }

    /**
     * Configuration of one service on a fresh database and fresh topics.
     *
     * @param service {@code content}, {@code network} or {@code events}
     */
    public Map<String, String> serviceConfig(String service) {
        // As Service.main does, which tests go around.
        System.setProperty("vertx.disableURIValidation", "true");
        String unique = Secrets.randomHex(4);
        String database = service + "_" + unique;
        Databases databases = file.databases();
        databases.createForService(service, database);
        Topics.create(kafkaBootstrap(), unique + ".");
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.devservices.enabled", "false");
        config.put("quarkus.datasource.jdbc.url", databases.url(database));
        config.put("quarkus.datasource.username", databases.runtimeRoleOf(service));
        config.put("quarkus.datasource.password", databases.passwords().apply(databases.runtimeRoleOf(service)));
        config.put("quarkus.flyway.username", databases.ownerOf(service));
        config.put("quarkus.flyway.password", databases.passwords().apply(databases.ownerOf(service)));
        config.put("kafka.bootstrap.servers", kafkaBootstrap());
        config.put("hub.topics.prefix", unique + ".");
        String smtp = file.value("mail.smtp");
        config.put("quarkus.mailer.mock", "false");
        config.put("quarkus.mailer.host", smtp.substring(0, smtp.lastIndexOf(':')));
        config.put("quarkus.mailer.port", smtp.substring(smtp.lastIndexOf(':') + 1));
        config.put("quarkus.oidc.public-key", TestIssuer.publicKey());
        config.put("quarkus.oidc.token.issuer", TestIssuer.ISSUER);
        config.put("quarkus.oidc.token.audience", TestIssuer.AUDIENCE);
        return config;
    }

    /** Configuration of a part that only listens to facts: fresh topics, no database. */
    public Map<String, String> factsConfig() {
        String prefix = Secrets.randomHex(4) + ".";
        Topics.create(kafkaBootstrap(), prefix);
        return Map.of("kafka.bootstrap.servers", kafkaBootstrap(), "hub.topics.prefix", prefix);
    }

    /** All rows of one database, whatever its row-level security; for looking, and for planting what the API would not. */
    public Connection asSuperuser(String url) {
        try {
            return DriverManager.getConnection(
                    url, Postgres.SUPERUSER, file.databases().passwords().apply(Postgres.SUPERUSER));
        } catch (SQLException e) {
            throw new StartFailed("Cannot look into " + url, e);
        }
    }

    public String kafkaBootstrap() {
        return file.value("kafka.bootstrap");
    }

    /** What the services sent. */
    public CaughtMail mail() {
        return new CaughtMail(file.value("mail.url"));
    }

    /** To stop, kill and start a shared part; whoever does so starts it again before the test ends. */
    public Part part(String name) {
        return file.part(name);
    }

    private static Path start() {
        Workspace workspace = Workspace.find();
        try {
            Path directory = Files.createTempDirectory("hub-parts");
            Path file = directory.resolve("parts.properties");
            Path log = directory.resolveSibling(directory.getFileName() + ".log");
            Process process = new ProcessBuilder(command(workspace, directory, file))
                    .directory(workspace.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            // The hook holds the process, and with it the pipe whose end tells the parts to stop.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, log), "stop-parts"));
            awaitFile(process, file, log);
            return file;
        } catch (IOException e) {
            throw new StartFailed("Cannot start the parts", e);
        }
    }

    private static List<String> command(Workspace workspace, Path directory, Path file) {
        return List.of(
                Workspace.java(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                workspace.launcherClassPath(),
                "learninghub.local.Main",
                "parts",
                "--with",
                "postgres,kafka,mail",
                "--dir",
                directory.toString(),
                "--file",
                file.toString());
    }

    private static void awaitFile(Process process, Path file, Path log) throws IOException {
        long deadline = System.nanoTime() + Hub.PATIENCE.toNanos();
        while (!Files.exists(file)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroy();
                throw new StartFailed("The parts did not start: " + Files.readString(log));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while the parts start", e);
        }
    }

    private static void end(Process process, Path log) {
        process.destroy();
        try {
            process.waitFor();
            Files.deleteIfExists(log);
        } catch (IOException e) {
            // a left-over log in the temporary folder harms nobody
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
