package learninghub.content.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The names of things as editors keep them: tags with their synonyms and those merged into them, the glossary's terms with what they stand for. */
@ApplicationScoped
class SynonymSource {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private volatile Synonyms current = Synonyms.NONE;
    private long readAt = System.nanoTime() - FRESH.toNanos();

    SynonymSource(AgroalDataSource database) {
        this.database = database;
    }

    Synonyms current() {
        return current;
    }

    /** For the one thread that keeps the index. Few rows, read again each second: an editor's change is felt at once in every replica. */
    void keepFresh() throws SQLException {
        if (System.nanoTime() - readAt < FRESH.toNanos()) {
            return;
        }
        current = new Synonyms(read());
        readAt = System.nanoTime();
    }

    private List<List<String>> read() throws SQLException {
        List<List<String>> things = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select t.name || t.synonyms || array(select m.name from tag m where m.merged_into = t.id)
                        from tag t where t.merged_into is null
                          and (cardinality(t.synonyms) > 0 or exists (select from tag m where m.merged_into = t.id))
                        union all select array[term, expansion] from glossary_term where expansion is not null""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                things.add(List.of((String[]) row.getArray(1).getArray()));
            }
        }
        return things;
    }
}
