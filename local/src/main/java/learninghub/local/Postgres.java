package learninghub.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL 18 from the binaries in a Maven artefact, listening on loopback only. */
final class Postgres {
    static final String SUPERUSER = "postgres";

    private final Workspace workspace;
    private final HubFolder folder;
    private final int port;

    Postgres(Workspace workspace, HubFolder folder, Ports ports) {
        this.workspace = workspace;
        this.folder = folder;
        this.port = ports.of("postgres");
    }

    /** Unpacks and initialises what is not there yet; the part is not started. */
    Launch prepare() {
        Path home = new Distribution(workspace, folder).postgres();
        Path data = folder.data().resolve("postgres");
        if (!Files.exists(data.resolve("initialised"))) {
            initialise(home, data);
        }
        forgetDeadPostmaster(data);
        return launch(home, data);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Databases databases() {
        return new Databases("127.0.0.1:" + port, folder.secrets()::of);
    }

    private void initialise(Path home, Path data) {
        FileTree.delete(data); // a half-made cluster from an interrupted run
        Path password = folder.data().resolve("postgres-password");
        try {
            Secrets.write(password, folder.secrets().of(SUPERUSER));
            List<String> command = new ArrayList<>(asOtherThanRoot());
            command.addAll(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + data,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // Independent of the locales this machine happens to have.
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions"));
            if (!folder.durable()) {
                command.add("--no-sync");
            }
            Part.define(Launch.step("initdb", command, folder, data.toString()), folder.run())
                    .runToEnd();
            Files.createFile(data.resolve("initialised"));
            Files.delete(password);
        } catch (IOException e) {
            throw new StartFailed("Cannot make a PostgreSQL cluster in " + data, e);
        }
    }

    /** After a kill -9 the recorded pid may belong to someone else by now, and PostgreSQL would refuse to start. */
    private static void forgetDeadPostmaster(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            if (Files.exists(file)) {
                long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
                if (!CommandLine.of(pid).contains(data.toString())) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new StartFailed("Cannot read " + file, e);
        }
    }

    private Launch launch(Path home, Path data) {
        List<String> command = new ArrayList<>(asOtherThanRoot());
        command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Launch(
                "postgres",
                command,
                Map.of(),
                folder.root().toString(),
                folder.log("postgres").toString(),
                data.toString(),
                "INT",
                new Readiness.Sql(url("postgres"), SUPERUSER, folder.secrets().of(SUPERUSER), data.toString()));
    }

    private Map<String, String> settings() {
        // Off only where a test throws the data away: a crash then may lose what was committed.
        String durability = folder.durable() ? "on" : "off";
        return Map.ofEntries(
                Map.entry("port", Integer.toString(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", durability),
                // Also in tests: they kill the server, and what was answered must be there when it is back.
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", durability),
                Map.entry("max_connections", "150"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_checkpoints", "off"));
    }

    /** PostgreSQL refuses to run as root; a user namespace without a mapping makes it "nobody" with root's files. */
    private static List<String> asOtherThanRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }
}
