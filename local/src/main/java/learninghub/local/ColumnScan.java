package learninghub.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks into every column of a database that can hold a person: text, JSON, UUIDs and lists of them, also of tables not yet thought of. */
public final class ColumnScan {
    private static final String COLUMNS = """
            select c.table_name || '.' || c.column_name
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'flyway_schema_history'
              and (c.data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'uuid', 'ARRAY')
                or c.udt_name in ('citext', 'tsvector'))""";

    private final Connection database;

    public ColumnScan(Connection database) {
        this.database = database;
    }

    /** As {@code table.column}. */
    public Set<String> columns() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            Set<String> columns = new TreeSet<>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }

    /** Those in which any of these stands somewhere, in whatever case. */
    public Set<String> holding(List<String> needles) throws SQLException {
        Set<String> holding = new TreeSet<>();
        for (String column : columns()) {
            if (holds(column, needles)) {
                holding.add(column);
            }
        }
        return holding;
    }

    private boolean holds(String column, List<String> needles) throws SQLException {
        String[] names = column.split("\\.");
        String anywhere = needles.stream()
                .map(needle -> "position('" + needle.toLowerCase(java.util.Locale.ROOT) + "' in lower(\"" + names[1]
                        + "\"::text)) > 0")
                .collect(Collectors.joining(" or "));
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select exists (select 1 from \"" + names[0] + "\" where " + anywhere + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
