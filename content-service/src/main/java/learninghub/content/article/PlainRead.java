package learninghub.content.article;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * One row, read as the driver gives it. Where a read is nothing but its row, Hibernate's way from a native query to a tuple costs more than
 * the query; the statement is prepared, inspected and counted as any of Hibernate's, in the same session and transaction.
 */
final class PlainRead {
    private PlainRead() {}

    /** What is made of a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Nothing that waits in the session is flushed first. */
    static <T> Optional<T> first(EntityManager database, String sql, Reader<T> reader, Object... parameters) {
        SharedSessionContractImplementor session = database.unwrap(SharedSessionContractImplementor.class);
        JdbcCoordinator jdbc = session.getJdbcCoordinator();
        PreparedStatement statement = jdbc.getStatementPreparer().prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            ResultSet rows = jdbc.getResultSetReturn().extract(statement, sql);
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw session.getJdbcServices().getSqlExceptionHelper().convert(e, "A row could not be read", sql);
        } finally {
            jdbc.getLogicalConnection().getResourceRegistry().release(statement);
            jdbc.afterStatementExecution();
        }
    }
}
