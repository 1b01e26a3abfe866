package learninghub.network.actor;

import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service's own pool, asked with queries that forgot every condition. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RowLevelSecurityTest {
    private static final List<String> PRIVATE = List.of(
            "profile",
            "membership",
            "membership_request",
            "invitation",
            "ban",
            "meeting",
            "agenda_item",
            "meeting_series",
            "paper",
            "file",
            "file_content",
            "guest_pass",
            "attendance",
            "attendee",
            "notes",
            "notes_revision",
            "action_item",
            "decision",
            "discussion",
            "reply",
            "library_resource",
            "digest",
            "suspension",
            "notes_text",
            "access_log",
            "access_unsealed",
            "access_seal",
            "person_key",
            "idempotency_key");

    @Inject
    AgroalDataSource pool;

    @Test
    void nobody_sees_no_private_row() throws SQLException {
        full();
        assertThat(seen(null, null)).isEmpty();
    }

    @Test
    void the_empty_setting_a_connection_keeps_is_nobody_too() throws SQLException {
        full();
        assertThat(seen("", "")).isEmpty();
    }

    @Test
    void an_outsider_sees_no_row_of_any_network() throws SQLException {
        full();
        assertThat(seen(Cast.stranger(40).subject(), "person")).isEmpty();
    }

    @Test
    void an_outsider_does_not_see_an_unlisted_network() throws SQLException {
        Net unlisted = Net.unlistedWithCast();
        assertThat(networks(Cast.stranger(40).subject(), "person")).doesNotContain(unlisted.id());
    }

    @Test
    void a_member_sees_rows_of_their_own_networks_only() throws SQLException {
        Net others = full();
        Net own = Net.founded("automatic");
        own.join(Cast.stranger(41));
        for (String table : List.of("membership", "meeting", "agenda_item", "notes", "notes_revision")) {
            assertThat(column(
                            "select network_id from " + table, Cast.stranger(41).subject(), "person"))
                    .doesNotContain(others.id())
                    .allMatch(own.id()::equals);
        }
    }

    @Test
    void a_member_sees_no_text_that_is_being_written() throws SQLException {
        Net net = Net.withCast();
        net.notes("Being written");
        String sql = "select id from notes_revision where network_id = '" + net.id() + "'";
        assertThat(column(sql, Cast.member().subject(), "person")).isEmpty();
    }

    @Test
    void a_note_taker_sees_it() throws SQLException {
        Net net = Net.withCast();
        net.notes("Being written");
        String sql = "select id from notes_revision where network_id = '" + net.id() + "'";
        assertThat(column(sql, Cast.notetaker().subject(), "person")).hasSize(1);
    }

    @Test
    void a_steward_sees_the_log_and_nothing_else_of_the_inside() throws SQLException {
        Net net = full();
        List<String> tables = new ArrayList<>();
        for (String table : List.of(
                "membership",
                "membership_request",
                "meeting",
                "agenda_item",
                "notes",
                "notes_revision",
                "access_log")) {
            if (column("select network_id from " + table, Cast.stranger(42).subject(), "steward")
                    .contains(net.id())) {
                tables.add(table);
            }
        }
        assertThat(tables).containsExactly("access_log");
    }

    @Test
    void the_membership_check_sees_memberships_and_nothing_else_of_the_inside() throws SQLException {
        full();
        assertThat(seen("", ActingAs.MEMBERSHIPS_CHECK)).containsExactly("membership");
    }

    @Test
    void who_left_sees_nothing_at_once() throws SQLException {
        Net net = full();
        net.leave(Cast.member());
        assertThat(column("select network_id from meeting", Cast.member().subject(), "person"))
                .doesNotContain(net.id());
    }

    @Test
    void after_an_error_in_the_middle_a_connection_is_nobodys() throws SQLException {
        full();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            actAs(connection, Cast.chair().subject(), "person");
            assertThatThrownBy(() -> run(connection, "select 1 / 0")).isInstanceOf(SQLException.class);
            connection.rollback();
            assertThat(seen(connection)).isEmpty();
            connection.rollback();
        }
    }

    @Test
    void after_a_request_no_connection_of_the_pool_is_anybodys() throws SQLException {
        Net net = full();
        as(Cast.chair()).get(net.path() + "/members").then().statusCode(200);
        try (Connection connection = pool.getConnection()) {
            assertThat(seen(connection)).isEmpty();
        }
    }

    @Test
    void nobody_stands_in_the_log_for_another() {
        Net net = full();
        String sql = "insert into access_log (id, network_id, person_key, what, version, how, at) "
                + "select gen_random_uuid(), '" + net.id() + "', gen_random_uuid(), 'notes', 1, 'read', now()";
        assertThatThrownBy(() -> change(sql, Cast.member().subject(), "person"))
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update access_log set at = now()", "delete from access_log", "truncate access_log"})
    void the_service_cannot_change_the_log(String sql) {
        assertThatThrownBy(() -> change(sql, Cast.chair().subject(), "person"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_published_text_is_never_changed() throws SQLException {
        Net net = full();
        String sql = "update notes_revision set body = 'Other' where network_id = '" + net.id() + "'";
        assertThat(change(sql, Cast.chair().subject(), "person")).isZero();
    }

    @Test
    void a_member_makes_nobody_a_member() {
        Net net = full();
        String sql =
                "insert into membership (id, network_id, member_id, role, started_at, version) values (gen_random_uuid(), '"
                        + net.id() + "', gen_random_uuid(), 'member', now(), 1)";
        assertThatThrownBy(() -> change(sql, Cast.member().subject(), "person"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void the_service_owns_nothing_and_cannot_pass_by() throws SQLException {
        String sql = "select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls) "
                + "union select tablename from pg_tables where tableowner = current_user";
        assertThat(column(sql, null, null)).isEmpty();
    }

    @Test
    void row_security_is_forced_on_every_private_table() throws SQLException {
        String sql = "select relname from pg_class where relrowsecurity and relforcerowsecurity";
        assertThat(column(sql, null, null)).containsAll(PRIVATE).contains("network");
    }

    /** A new table is private until it is named here. */
    @Test
    void every_table_is_private_but_those_that_hold_nothing_of_a_network() throws SQLException {
        String sql =
                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relforcerowsecurity";
        assertThat(column(sql, null, null))
                .containsExactlyInAnyOrder(
                        "article_copy", "flyway_schema_history", "inbox", "outbox", "tag_copy", "term_copy");
    }

    @Test
    void the_answer_kept_for_a_repeated_request_is_the_askers_alone() throws SQLException {
        Net net = Net.founded("reviewed");
        as(Cast.stranger(43))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("statement", "Please"))
                .post(net.path() + "/membership-requests");
        assertThat(column("select owner from idempotency_key", Cast.chair().subject(), "person"))
                .doesNotContain(Cast.stranger(43).subject());
    }

    @Test
    void the_index_on_the_network_is_used_under_the_policies() throws SQLException {
        Net net = full();
        String sql =
                "explain select * from meeting where network_id = '" + net.id() + "' order by start_at, id limit 20";
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "set local enable_seqscan = off");
            actAs(connection, Cast.member().subject(), "person");
            assertThat(column(connection, sql)).anyMatch(line -> line.contains("meeting_by_time"));
            connection.rollback();
        }
    }

    /** A network with at least one row in every private table. */
    private static Net full() {
        Net net = Net.withCast();
        net.patch(Cast.chair(), Map.of("admission", "reviewed"));
        as(Cast.stranger(44))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("statement", "Please"))
                .post(net.path() + "/membership-requests");
        net.invite(Cast.chair(), "somebody@riverbank.example");
        net.ban(Cast.stranger(45), Cast.chair());
        as(Cast.member()).header("If-Match", "*").body(Map.of("visible", true)).put("/api/v1/me/profile");
        Map<String, Object> meeting = Net.newMeeting();
        meeting.put("agendaItems", List.of(Map.of("title", "Welcome")));
        String path =
                net.path() + "/meetings/" + net.plan(Cast.chair(), meeting).path("id");
        fill(net, path);
        String notes = net.published("Ready");
        as(Cast.member()).get(notes).then().statusCode(200);
        as(Cast.chair())
                .body(Map.of("title", "One", "sections", List.of("body"), "postedBy", "hub"))
                .post(notes.replace("/notes", "/digests"))
                .then()
                .statusCode(201);
        return net;
    }

    private static void fill(Net net, String meeting) {
        as(Cast.chair())
                .body(Map.of(
                        "title", "Weekly",
                        "start", "2026-03-05T14:00:00",
                        "end", "2026-03-05T15:00:00",
                        "timeZone", "Europe/London",
                        "rule", "FREQ=WEEKLY;COUNT=2"))
                .post(net.path() + "/meeting-series")
                .then()
                .statusCode(201);
        as(Cast.chair()).body(Map.of("email", "guest@riverbank.example")).post(meeting + "/guests");
        as(Cast.chair()).body(Map.of("title", "Ask")).post(net.path() + "/actions");
        as(Cast.chair())
                .body(Map.of("text", "Monthly", "decidedOn", "2026-03-05"))
                .post(net.path() + "/decisions");
        as(Cast.chair()).body(Map.of("title", "Script")).post(net.path() + "/resources");
        String thread = as(Cast.chair())
                .body(Map.of("title", "Calls", "body", "Does anybody?"))
                .post(net.path() + "/discussions")
                .getHeader("Location");
        as(Cast.chair())
                .body(Map.of("body", "Yes"))
                .post(thread + "/replies")
                .then()
                .statusCode(201);
        as(Cast.chair())
                .header("If-Match", "*")
                .body(Map.of("members", List.of(Cast.chair().subject())))
                .put(meeting + "/attendance")
                .then()
                .statusCode(200);
        String paper = as(Cast.chair())
                .body(Map.of("title", "Reviews"))
                .post(meeting + "/papers")
                .getHeader("Location");
        as(Cast.chair())
                .contentType("text/plain")
                .header("Content-Disposition", "attachment; filename=\"a.txt\"")
                .header("If-Match", "*")
                .body("Text")
                .put(paper + "/content")
                .then()
                .statusCode(200);
    }

    private List<String> networks(String actor, String kind) throws SQLException {
        return column("select id from network", actor, kind);
    }

    /** The private tables of which this actor sees any row. */
    private List<String> seen(@Nullable String actor, @Nullable String kind) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            actAs(connection, actor, kind);
            List<String> seen = seen(connection);
            connection.rollback();
            return seen;
        }
    }

    private static List<String> seen(Connection connection) throws SQLException {
        List<String> seen = new ArrayList<>();
        for (String table : PRIVATE) {
            if (!column(connection, "select 1 from " + table).isEmpty()) {
                seen.add(table);
            }
        }
        return seen;
    }

    private List<String> column(String sql, @Nullable String actor, @Nullable String kind) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            actAs(connection, actor, kind);
            List<String> values = column(connection, sql);
            connection.rollback();
            return values;
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private int change(String sql, String actor, String kind) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            actAs(connection, actor, kind);
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void actAs(Connection connection, @Nullable String actor, @Nullable String kind)
            throws SQLException {
        if (actor == null || kind == null) {
            return;
        }
        try (PreparedStatement setting = connection.prepareStatement(
                "select set_config('hub.actor', ?, true), set_config('hub.actor_kind', ?, true)")) {
            setting.setString(1, actor);
            setting.setString(2, kind);
            setting.executeQuery();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
