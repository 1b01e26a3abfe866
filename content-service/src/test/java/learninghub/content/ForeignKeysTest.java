package learninghub.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each foreign key has an index that begins with its columns: else a deletion reads all of the table that refers to it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ForeignKeysTest {
    @Inject
    AgroalDataSource database;

    @Test
    void areIndexed() throws SQLException {
        List<String> without = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.conrelid::regclass || ' ' || c.conname from pg_constraint c
                        where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
                          select from pg_index i where i.indrelid = c.conrelid
                            and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)""")) {
            while (row.next()) {
                without.add(row.getString(1));
            }
        }
        assertThat(without).isEmpty();
    }
}
