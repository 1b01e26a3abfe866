package learninghub.network;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The service's own pool, for statements that the service would not make. */
@Singleton
public class Database {
    private final AgroalDataSource pool;
    private final String url;
    private final String owner;
    private final String ownersPassword;

    Database(
            AgroalDataSource pool,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") String owner,
            @ConfigProperty(name = "quarkus.flyway.password") String ownersPassword) {
        this.pool = pool;
        this.url = url;
        this.owner = owner;
        this.ownersPassword = ownersPassword;
    }

    /** As who migrates, never as the service; committed. */
    public void asOwner(List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownersPassword);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column; the transaction is rolled back. */
    public List<String> column(String sql, @Nullable String actor, @Nullable String kind) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            actAs(connection, actor, kind);
            List<String> values = column(connection, sql);
            connection.rollback();
            return values;
        }
    }

    /** The first column, for whoever comes by an address that carries this secret; the transaction is rolled back. */
    public List<String> asLink(String sql, String secret, String kind) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            actAs(connection, "", kind);
            try (PreparedStatement setting = connection.prepareStatement(
                    "select set_config('hub.link', encode(sha256(convert_to(?, 'UTF8')), 'hex'), true)")) {
                setting.setString(1, secret);
                setting.executeQuery();
            }
            List<String> values = column(connection, sql);
            connection.rollback();
            return values;
        }
    }

    /** How many rows were changed; committed. */
    public int change(String sql, String actor, String kind) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            actAs(connection, actor, kind);
            try (Statement statement = connection.createStatement()) {
                int changed = statement.executeUpdate(sql);
                connection.commit();
                return changed;
            } catch (SQLException refused) {
                connection.rollback();
                throw refused;
            }
        }
    }

    public static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    public static void actAs(Connection connection, @Nullable String actor, @Nullable String kind) throws SQLException {
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
}
