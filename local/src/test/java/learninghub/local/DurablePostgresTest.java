package learninghub.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurablePostgresTest {
    @TempDir
    static Path directory;

    private static HubFolder folder;
    private static Postgres postgres;
    private static Part part;

    @BeforeAll
    static void start() {
        folder = HubFolder.durable(directory);
        postgres = new Postgres(Workspace.find(), folder, Ports.free());
        part = Part.define(postgres.prepare(), folder.run());
        part.start();
        part.awaitReady(Duration.ofSeconds(60));
    }

    @AfterAll
    static void stop() {
        part.stop();
    }

    @Test
    void a_commit_is_on_disk_before_it_is_confirmed() throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertEquals("on", query("show " + setting), setting);
        }
    }

    @Test
    void it_listens_on_loopback_and_wants_scram_passwords() throws SQLException {
        assertEquals("127.0.0.1", query("show listen_addresses"));
        assertEquals("", query("show unix_socket_directories"));
        assertEquals(
                "scram-sha-256",
                query("select string_agg(distinct auth_method, ',') from pg_hba_file_rules where type = 'host'"));
        assertTrue(query("select rolpassword from pg_authid where rolname = 'postgres'")
                .startsWith("SCRAM-SHA-256$"));
    }

    @Test
    void what_was_committed_is_there_after_a_kill_and_another_process_can_start_it() throws SQLException {
        postgres.databases().as("postgres", "postgres", connection -> execute(connection, "create table kept (n int)"));
        part.kill();
        assertFalse(part.alive());
        Part attached = Part.attach(folder.run(), "postgres");
        attached.start();
        attached.awaitReady(Duration.ofSeconds(60));
        assertTrue(part.alive());
        assertEquals("0", query("select count(*) from kept"));
    }

    @Test
    void the_passwords_are_readable_by_their_owner_only() throws IOException {
        var permissions = Files.getPosixFilePermissions(directory.resolve("data/secrets.properties"));
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    private static String query(String sql) throws SQLException {
        String[] answer = new String[1];
        postgres.databases().as("postgres", "postgres", connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                answer[0] = row.getString(1);
            }
        });
        return answer[0];
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
