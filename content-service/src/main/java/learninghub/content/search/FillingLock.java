package learninghub.content.search;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Held by the one replica that fills the index all share; ends with its connection, however the replica ends. */
final class FillingLock implements AutoCloseable {
    private final Connection connection;
    private final boolean mine;

    private FillingLock(Connection connection, boolean mine) {
        this.connection = connection;
        this.mine = mine;
    }

    static FillingLock tried(AgroalDataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(7217, 4)")) {
            row.next();
            return new FillingLock(connection, row.getBoolean(1));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    boolean isMine() {
        return mine;
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            if (mine) {
                statement.execute("select pg_advisory_unlock(7217, 4)");
            }
        }
    }
}
