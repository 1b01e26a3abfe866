package learninghub.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Who may reach which database. Each service has one of its own with two roles: the owner migrates, the runtime role
 * only reads and writes rows; neither can connect to another service's database.
 *
 * @param passwords password by role name
 */
record Databases(String address, UnaryOperator<String> passwords) {

    String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    String ownerOf(String service) {
        return service + "_owner";
    }

    String runtimeRoleOf(String service) {
        return service + "_app";
    }

    /** Does nothing when the database is there already. */
    void createForService(String service, String database) {
        String owner = ownerOf(service);
        String app = runtimeRoleOf(service);
        as(Postgres.SUPERUSER, "postgres", connection -> {
            role(connection, owner);
            role(connection, app);
            if (database(connection, database, owner)) {
                run(connection, "grant connect on database " + database + " to " + app);
            }
        });
        as(Postgres.SUPERUSER, database, connection -> {
            for (String extension : List.of("pg_trgm", "unaccent", "citext", "btree_gist")) {
                run(connection, "create extension if not exists " + extension);
            }
            run(connection, "alter schema public owner to " + owner);
            run(connection, "revoke all on schema public from public");
            run(connection, "grant usage on schema public to " + app);
            String inFuture = "alter default privileges for role " + owner + " in schema public grant ";
            run(connection, inFuture + "select, insert, update, delete on tables to " + app);
            run(connection, inFuture + "usage, select on sequences to " + app);
        });
    }

    void createForKeycloak() {
        as(Postgres.SUPERUSER, "postgres", connection -> {
            role(connection, "keycloak");
            database(connection, "keycloak", "keycloak");
        });
    }

    /** The databases every cluster brings are open to all roles until this is done. */
    void closeDefaults() {
        as(Postgres.SUPERUSER, "postgres", connection -> {
            run(connection, "revoke all on database postgres from public");
            run(connection, "revoke all on database template1 from public");
        });
    }

    void drop(String database) {
        as(
                Postgres.SUPERUSER,
                "postgres",
                connection -> run(connection, "drop database if exists " + database + " with (force)"));
    }

    private void role(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '" + role + "'")) {
            run(
                    connection,
                    "create role " + role + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls"
                            + " password '" + passwords.apply(role) + "'");
        }
    }

    private static boolean database(Connection connection, String database, String owner) throws SQLException {
        if (exists(connection, "select 1 from pg_database where datname = '" + database + "'")) {
            return false;
        }
        run(connection, "create database " + database + " owner " + owner);
        run(connection, "revoke all on database " + database + " from public");
        return true;
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void as(String role, String database, Work work) {
        try (Connection connection = DriverManager.getConnection(url(database), role, passwords.apply(role))) {
            work.with(connection);
        } catch (SQLException e) {
            throw new StartFailed("Cannot prepare database " + database + ": " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    interface Work {
        void with(Connection connection) throws SQLException;
    }
}
