package learninghub.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak with the realm {@code hub}, its data in a database of its own in the same PostgreSQL. */
final class Keycloak {
    private static final String REALM_FILE = "/realm/hub-local.json";

    private final Workspace workspace;
    private final HubFolder folder;
    private final StartCaches caches;
    private final Databases databases;
    private final int port;
    private final int managementPort;

    Keycloak(Workspace workspace, HubFolder folder, StartCaches caches, Ports ports, Databases databases) {
        this.workspace = workspace;
        this.folder = folder;
        this.caches = caches;
        this.databases = databases;
        this.port = ports.of("keycloak");
        this.managementPort = ports.of("keycloak-management");
    }

    /** By name, not by number: it is what tokens carry as issuer and what a browser shows. */
    String url() {
        return "http://localhost:" + port;
    }

    /** PostgreSQL must be up. Takes most of a minute the first time on a machine, when the distribution is built. */
    Launch prepare() {
        Path home = new Distribution(workspace, folder).keycloak();
        offerRealm(home);
        databases.createForKeycloak();
        return launch(home);
    }

    /** Keycloak imports what lies here unless the realm is there already. */
    private static void offerRealm(Path home) {
        Path offered = home.resolve("data/import/hub-realm.json");
        try {
            if (!Files.exists(offered) || !Files.readString(offered).equals(realm())) {
                Files.createDirectories(offered.getParent());
                Files.writeString(offered, realm());
            }
        } catch (IOException e) {
            throw new StartFailed("Cannot write " + offered, e);
        }
    }

    /** To be called once it is ready: later starts need not look for an import. False when the file has changed since. */
    boolean rememberRealm() {
        try {
            if (!Files.exists(imported())) {
                Files.writeString(imported(), realm());
            }
            return Files.readString(imported()).equals(realm());
        } catch (IOException e) {
            throw new StartFailed("Cannot write " + imported(), e);
        }
    }

    private Path imported() {
        return folder.data().resolve("realm-imported.json");
    }

    private static String realm() throws IOException {
        try (InputStream realm = Keycloak.class.getResourceAsStream(REALM_FILE)) {
            if (realm == null) {
                throw new StartFailed(REALM_FILE + " is not packaged");
            }
            return new String(realm.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Launch launch(Path home) {
        return new Launch(
                "keycloak",
                command(home),
                Map.of(
                        "KC_DB_PASSWORD", databases.passwords().apply("keycloak"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", folder.secrets().of("keycloak-admin")),
                home.toString(),
                folder.log("keycloak").toString(),
                folder.signature(),
                "TERM",
                new Readiness.Http("http://127.0.0.1:" + managementPort + "/health/ready"));
    }

    private List<String> command(Path home) {
        List<String> command = new ArrayList<>(java(home, folder));
        command.addAll(1, caches.options("keycloak", jar(home)));
        command.addAll(options());
        if (!Files.exists(imported())) {
            command.add("--import-realm");
        }
        return command;
    }

    static Path jar(Path home) {
        return home.resolve("lib/quarkus-run.jar");
    }

    /** What bin/kc.sh would run; that script stays in between, and a kill of the one would leave the other. */
    static List<String> java(Path home, HubFolder folder) {
        return List.of(
                Workspace.java(),
                folder.signature(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                jar(home).toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    private List<String> options() {
        return List.of(
                "start",
                "--optimized",
                "--cache=local",
                // Asked several times a second until it is ready, it would say so each time.
                "--log-level=INFO,io.smallrye.health:WARN",
                "--db-url=" + databases.url("keycloak"),
                "--db-username=keycloak",
                "--db-pool-initial-size=1",
                "--db-pool-min-size=1",
                "--db-pool-max-size=15",
                "--hostname=" + url(),
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort);
    }
}
