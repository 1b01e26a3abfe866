package learninghub.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The relay's side of the outbox table, over one connection and its transaction. */
record OutboxTable(Connection connection) {
    /** One unsent fact. */
    record Row(
            long seq,
            UUID id,
            String topic,
            UUID key,
            String type,
            String data,
            @Nullable String traceparent,
            OffsetDateTime occurredAt) {}

    /** Only one relay of all replicas may send, or two could overtake each other. The lock takes no transaction id. */
    boolean lock() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_xact_lock(7217, 1)")) {
            return result.next() && result.getBoolean(1);
        }
    }

    List<Row> unsent(int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select seq, id, topic, key, type, data, traceparent, occurred_at from outbox order by seq limit ?""")) {
            select.setInt(1, most);
            List<Row> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    void delete(List<Row> sent) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where seq = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(Row::seq).toArray()));
            delete.executeUpdate();
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(
                result.getLong(1),
                result.getObject(2, UUID.class),
                result.getString(3),
                result.getObject(4, UUID.class),
                result.getString(5),
                result.getString(6),
                result.getString(7),
                result.getObject(8, OffsetDateTime.class));
    }
}
